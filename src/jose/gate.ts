/** What must hold of a compact serialization before any key matters. Not: the signature's mathematics (verify.ts). */
import type { Span } from '#text/span';
import { isNone, type Algorithm } from './algorithms';
import { integerOf } from './integer';
import { carriersIn, headerParameter, objectOf, stringOf, type Jws } from './jws';
import { problemsOf } from './problems';
import type { Reason } from './verification';

/** Why no key could make it valid. */
export interface Fault {
  readonly reason: Reason;
  /** Whole sentences. */
  readonly says: string;
  /** In the compact serialization. */
  readonly at?: Span;
}

const structure = (says: string, at: Span): Fault => ({ reason: 'structure', says, at });

const segmentsFault = ({ segments, text }: Jws): Fault | undefined => {
  const count = segments.length;
  if (count === 3) return undefined;
  const at = segments[3] ?? { start: text.length, end: text.length };
  return structure(
    count === 5
      ? 'This has 5 segments: it is a JWE, which is encrypted and has no signature to check.'
      : `A JWS has 3 segments with dots between them; this has ${count}. ${count < 3 ? 'A part of it may have been cut off.' : 'Something was added to it.'}`,
    at,
  );
};

/** The first broken place; a payload may be anything, so of payload and signature only the base64url counts. */
const encodingFault = (jws: Jws): Fault | undefined => {
  if (jws.header.text === '') {
    return structure('The JOSE header is missing: nothing stands before the first dot.', jws.header.span);
  }
  const problem = problemsOf(jws).find(
    ({ part }) => part === 'header' || (jws[part]?.decoded.problems.length ?? 0) > 0,
  );
  return problem && structure(`The ${problem.part} is broken. ${problem.says}`, problem.at);
};

const headerFault = (jws: Jws): Fault | undefined => {
  const { header } = jws;
  const object = objectOf(header);
  if (!object) return structure('The JOSE header must be a JSON object.', header.span);
  const twice = object.members.find((member) => member.duplicate);
  if (twice) {
    return structure(
      `The header parameter "${twice.name}" stands twice, and parsers differ on which one counts (RFC 7515 section 4).`,
      carriersIn(header, twice.span),
    );
  }
  for (const name of ['alg', 'kid']) {
    const member = headerParameter(jws, name);
    if (member && stringOf(member.value) === undefined) {
      return structure(`The header parameter "${name}" must be a string.`, carriersIn(header, member.span));
    }
  }
  return headerParameter(jws, 'alg')
    ? undefined
    : structure('The header parameter "alg" is missing, so nothing says how it was signed.', header.span);
};

/** RFC 7515 section 4.1.11: what `crit` names must be understood, and no extension is understood here. */
const criticalFault = (jws: Jws): Fault | undefined => {
  const crit = headerParameter(jws, 'crit');
  if (!crit) return undefined;
  const names = crit.value.type === 'array' ? crit.value.items.flatMap((item) => stringOf(item) ?? []) : [];
  return {
    reason: 'crit-unknown',
    says:
      names.length > 0
        ? `The header says that ${names.map((name) => JSON.stringify(name)).join(', ')} must be understood ("crit"), and it is not understood here, so the token must be refused.`
        : '"crit" must be an array with the names of header parameters, so the token must be refused.',
    at: carriersIn(jws.header, crit.span),
  };
};

/**
 * Whatever makes the token invalid under every key and algorithm: segments, base64url, JOSE header, `none`, `crit`.
 * `b64` (RFC 7797) without `crit` is not honoured: the payload is taken as base64url.
 */
export const gateFault = (jws: Jws): Fault | undefined => {
  const broken = segmentsFault(jws) ?? encodingFault(jws) ?? headerFault(jws);
  if (broken) return broken;
  const alg = headerParameter(jws, 'alg');
  if (alg && isNone(stringOf(alg.value) ?? '')) {
    return {
      reason: 'alg-none',
      says: `The header says "alg": ${JSON.stringify(stringOf(alg.value))}: the token is not signed, and anybody can have written it.`,
      at: carriersIn(jws.header, alg.span),
    };
  }
  return criticalFault(jws);
};

const lengthFault = (bytes: Uint8Array, { name, signatureBytes, order }: Algorithm): string | undefined => {
  if (bytes.length === 0) return 'The signature is missing: nothing stands after the last dot.';
  if (!signatureBytes || signatureBytes.includes(bytes.length)) return undefined;
  const expected = `A signature with ${name} is ${signatureBytes.join(' or ')} bytes long; this one is ${bytes.length}.`;
  return order !== undefined && bytes[0] === 0x30
    ? `${expected} It looks like ASN.1 DER; JWS takes r and s one after the other (RFC 7518 section 3.4).`
    : expected;
};

/** Whether the signature has the shape that the algorithm gives it: its length, and r and s of ECDSA in range. */
export const signatureFault = (jws: Jws, algorithm: Algorithm): Fault | undefined => {
  const { signature } = jws;
  if (!signature) return undefined;
  const { bytes } = signature.decoded;
  const at = signature.span;
  const wrongLength = lengthFault(bytes, algorithm);
  if (wrongLength !== undefined) return { reason: 'signature-shape', says: wrongLength, at };
  const { order } = algorithm;
  if (order === undefined) return undefined;
  const numbers = {
    r: integerOf(bytes.subarray(0, bytes.length / 2)),
    s: integerOf(bytes.subarray(bytes.length / 2)),
  };
  const says = (name: string, is: string) =>
    `The number ${name} of the signature is ${is}. It must be from 1 to n - 1, where n is the order of the curve, so no key made this signature.`;
  for (const [name, value] of Object.entries(numbers)) {
    if (value === 0n) return { reason: 'signature-shape', says: says(name, '0'), at };
  }
  for (const [name, value] of Object.entries(numbers)) {
    if (value >= order) return { reason: 'signature-invalid', says: says(name, 'too large'), at };
  }
  return undefined;
};
