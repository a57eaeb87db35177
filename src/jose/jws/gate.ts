/** What must hold of a compact serialization before any key matters. Not: the signature's mathematics (verify.ts). */
import type { Json } from '#text/json';
import { quote } from '#text/quote';
import type { Span } from '#text/span';
import { algorithmOf, isNone, type Algorithm } from '../algorithms';
import { integerOf } from '../integer';
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

const fiveSays = (hasEnc: boolean): string =>
  hasEnc
    ? 'This has 5 segments: it is a JWE, which is encrypted and has no signature to check.'
    : 'This has 5 segments, as a JWE has, but the header has no "enc", which a JWE needs. Two texts may have been joined.';

const segmentsFault = (jws: Jws): Fault | undefined => {
  const { segments, text, payload } = jws;
  const count = segments.length;
  if (count === 3) return undefined;
  const at = segments[3] ?? { start: text.length, end: text.length };
  if (count < 3 && payload && jws.header.text === '') {
    const isLast = count === 1 ? 'Its header and its signature are missing.' : 'Its header is missing.';
    return structure(
      `This is the payload of a token: its claims can be read, and nothing can be verified. ${isLast} Copy the whole token.`,
      { start: 0, end: 0 },
    );
  }
  if (count > 3 && payload?.unencoded) {
    return structure(
      'The payload is not encoded ("b64": false), so it must not hold a dot (RFC 7797 section 5.2).',
      at,
    );
  }
  return structure(
    count === 5
      ? fiveSays(headerParameter(jws, 'enc') !== undefined)
      : `A JWS has 3 segments with dots between them; this has ${count}. ${count < 3 ? 'A part of it may have been cut off.' : 'Something was added to it.'}`,
    at,
  );
};

/** The first broken place; a payload may be anything, so of payload and signature only the base64url counts. */
const encodingFault = (jws: Jws): Fault | undefined => {
  if (jws.header.text === '') {
    return structure('The JOSE header is missing: nothing precedes the first dot.', jws.header.span);
  }
  const problem = problemsOf(jws).find(
    ({ part }) => part === 'header' || (jws[part]?.decoded.problems.length ?? 0) > 0,
  );
  return problem && structure(`The ${problem.part} is broken. ${problem.says}`, problem.at);
};

const CUT_OFF = 'The signature is incomplete: the token was probably cut off.';

/** Bytes of a signature by the shortest RSA key that RFC 7518 section 3.3 allows. */
const RSA_BYTES = 256;
/** RSA keys come in steps of 128 bits, and a signature is as long as its key (RFC 8017 section 8). */
const RSA_STEP = 16;

const cutOffRsaSays = (bytes: number): string =>
  `${CUT_OFF} It has ${bytes} bytes. An RSA signature is as long as its key: ${RSA_BYTES}, 384 or 512 bytes. Copy it again.`;

/** A signature that is too short for its algorithm, told before what its last character looks like. */
const cutOffFault = (jws: Jws): Fault | undefined => {
  const { signature } = jws;
  const algorithm = algorithmOf(stringOf(headerParameter(jws, 'alg')?.value) ?? '');
  const { bytes, problems } = signature?.decoded ?? { bytes: { length: 0 }, problems: [] };
  // DER, hexadecimal and other spellings are not this: they end where a byte ends.
  if (!signature || !algorithm || problems.length === 0 || bytes.length === 0) return undefined;
  if (problems.some(({ kind }) => kind !== 'trailing-bits' && kind !== 'impossible-length')) return undefined;
  const end = { start: signature.span.end, end: signature.span.end };
  if (algorithm.kty === 'RSA') {
    return bytes.length % RSA_STEP === 0 ? undefined : structure(cutOffRsaSays(bytes.length), end);
  }
  const least = Math.min(...(algorithm.signatureBytes ?? [0]));
  if (bytes.length >= least) return undefined;
  const whole = Math.ceil((least * 8) / 6);
  return structure(`${CUT_OFF} It has ${signature.text.length} of ${whole} characters. Copy it again.`, end);
};

/** RFC 7797 section 5.3: JSON carries any text. jose takes no code point that Unicode has not assigned. */
const NO_TEXT = /[\p{Cs}\p{Cn}]/u;

/** RFC 7797 section 5.2: of ASCII, what can be seen and the space, without the dot. */
const unencodedFault = ({ payload, flattened }: Jws): Fault | undefined => {
  // What was given beside the token can be any bytes.
  if (!payload?.unencoded || payload.apart) return undefined;
  if (flattened) {
    return NO_TEXT.test(payload.text)
      ? structure(
          'The payload is not encoded ("b64": false) and has something that is no character, so its bytes are unknown.',
          payload.span,
        )
      : undefined;
  }
  const bad = payload.text.search(/[^\u0020-\u002d\u002f-\u007e]/u);
  if (bad < 0) return undefined;
  const at = payload.span.start + bad;
  return structure(
    'The payload is not encoded ("b64": false), so only visible ASCII characters and spaces are allowed (RFC 7797 section 5.2).',
    { start: at, end: at + 1 },
  );
};

const headerFault = (jws: Jws): Fault | undefined => {
  const { header } = jws;
  const object = objectOf(header);
  if (!object) return structure('The JOSE header must be a JSON object.', header.span);
  const twice = object.members.find((member) => member.duplicate);
  if (twice) {
    return structure(
      `The header parameter "${twice.name}" appears twice, and parsers differ on which one counts (RFC 7515 section 4).`,
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

/** The extensions that are understood here (RFC 7515 section 4.1.11). */
export const UNDERSTOOD: ReadonlySet<string> = new Set(['b64']);

const listed = (names: readonly string[]): string => names.map((name) => quote(name)).join(', ');

/** What is wrong with `crit`: that it names what is not understood, or does so in a way that RFC 7515 section 4.1.11 forbids. */
const criticalSays = (jws: Jws, crit: Json): string | undefined => {
  const items = crit.type === 'array' ? crit.items : [];
  const names = items.flatMap((item) => stringOf(item) ?? []);
  if (items.length === 0 || names.length < items.length)
    return '"crit" must be an array with the names of header parameters';
  const unknown = names.filter((name) => !UNDERSTOOD.has(name));
  if (unknown.length > 0)
    return `The header says that ${listed(unknown)} must be understood ("crit"), and it is not understood here`;
  if (new Set(names).size < names.length) return '"crit" names the same header parameter twice';
  return ['true', 'false'].includes(headerParameter(jws, 'b64')?.value.type ?? '')
    ? undefined
    : '"crit" names "b64", and the header does not say "b64": true or false (RFC 7797 section 3)';
};

const criticalFault = (jws: Jws): Fault | undefined => {
  const crit = headerParameter(jws, 'crit');
  const says = crit && criticalSays(jws, crit.value);
  return says === undefined
    ? undefined
    : {
        reason: 'crit-unknown',
        says: `${says}, so the token must be refused.`,
        at: carriersIn(jws.header, crit?.span ?? jws.header.span),
      };
};

/**
 * Whatever makes the token invalid under every key and algorithm: segments, base64url, JOSE header, `none`, `crit`.
 * `b64` (RFC 7797) without `crit` is not honoured: the payload is taken as base64url.
 */
export const gateFault = (jws: Jws): Fault | undefined => {
  const broken =
    segmentsFault(jws) ?? cutOffFault(jws) ?? encodingFault(jws) ?? unencodedFault(jws) ?? headerFault(jws);
  if (broken) return broken;
  const alg = headerParameter(jws, 'alg');
  if (alg && isNone(stringOf(alg.value) ?? '')) {
    return {
      reason: 'alg-none',
      says: `The header says "alg": ${JSON.stringify(stringOf(alg.value))}: the token is not signed, so anyone can have written it.`,
      at: carriersIn(jws.header, alg.span),
    };
  }
  return criticalFault(jws);
};

const lengthFault = (bytes: Uint8Array, { name, signatureBytes, order }: Algorithm): string | undefined => {
  if (bytes.length === 0) return 'The signature is missing: nothing follows the last dot.';
  if (!signatureBytes || signatureBytes.includes(bytes.length)) return undefined;
  const expected = `${name} signatures are ${signatureBytes.join(' or ')} bytes long; this one is ${bytes.length}.`;
  if (bytes.length < Math.min(...signatureBytes) - 1 && bytes[0] !== 0x30) {
    return `${CUT_OFF} It has ${bytes.length} of ${signatureBytes.join(' or ')} bytes. Copy it again.`;
  }
  return order !== undefined && bytes[0] === 0x30
    ? `${expected} It looks like ASN.1 DER; JWS takes r and s one after the other (RFC 7518 section 3.4).`
    : expected;
};

/** An RSA signature that no key can have made, told by its length alone; with the key, the key's own length says more. */
export const cutOffRsaFault = ({ signature }: Jws, { kty }: Algorithm): Fault | undefined => {
  const length = signature?.decoded.bytes.length ?? 0;
  if (!signature || kty !== 'RSA' || length >= RSA_BYTES || length % RSA_STEP === 0) return undefined;
  return { reason: 'signature-shape', says: cutOffRsaSays(length), at: signature.span };
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
    `The number ${name} of the signature is ${is}. It must be from 1 to n - 1 (n is the curve’s order): no key made this signature.`;
  for (const [name, value] of Object.entries(numbers)) {
    if (value === 0n) return { reason: 'signature-shape', says: says(name, '0'), at };
  }
  for (const [name, value] of Object.entries(numbers)) {
    if (value >= order) return { reason: 'signature-invalid', says: says(name, 'too large'), at };
  }
  return undefined;
};
