/** Verifies one signature of a JWS in JSON serialization (RFC 7515 section 5.2). Only an application knows which of several must hold. */
import type { JWSHeaderParameters } from 'jose';
import { encodeBase64url } from '#text/base64url';
import { memberOf } from '#text/json';
import { quote } from '#text/quote';
import { encodeUtf8 } from '#text/utf8';
import { NOTHING_EXPECTED, type Expectations } from './expectations';
import { memberFault } from './json-members';
import type { JsonSignature, JwsJson } from './json-serialization';
import { decodeJws, objectOf, payloadIsUnencoded, type Jws } from './jws';
import type { KeyText } from '../keys/key';
import { problemsOf } from './problems';
import type { Checked, KeyAnswer } from './verification';
import { checkJws } from './verify';

/** What is wrong with the JSON around the signature: whole sentences. */
const hindrance = (
  { text, signatures }: JwsJson,
  { jws, unprotected }: JsonSignature,
): string | undefined => {
  const fault = memberFault(text, 'jws');
  if (fault) return fault.says;
  const shared = objectOf(jws.header)?.members.find(({ name }) => unprotected && memberOf(unprotected, name));
  if (shared) {
    return `The header parameter ${quote(shared.name)} is in both headers (RFC 7515 section 7.2.1).`;
  }
  for (const name of ['crit', 'b64']) {
    if (unprotected && memberOf(unprotected, name)) {
      return `${quote(name)} must be in the protected header.`;
    }
  }
  const unencoded = signatures.filter(({ jws: { header } }) => payloadIsUnencoded(header)).length;
  return unencoded === 0 || unencoded === signatures.length
    ? undefined
    : '"b64" must be the same for all signatures (RFC 7797 section 3).';
};

/**
 * The JWS with the JOSE header that counts: protected and unprotected parameters together (RFC 7515 section 4). The
 * signature is checked over what was signed, the protected header alone.
 */
export const withWholeHeader = ({ text }: JwsJson, { jws, unprotected }: JsonSignature): Jws => {
  const own = objectOf(jws.header);
  const { header: part } = jws;
  const isSound = own && problemsOf({ text: part.text, segments: [part.span], header: part }).length === 0;
  // What is broken in the protected header is for the gate to find.
  if (!unprotected || (part.text !== '' && !isSound)) return jws;
  const source = part.utf8?.text ?? '';
  const members = [
    ...(own?.members ?? []).map(({ span }) => source.slice(span.start, span.end)),
    ...unprotected.members.map(({ span }) => text.slice(span.start, span.end)),
  ];
  const header = encodeBase64url(encodeUtf8(`{${members.join(',')}}`));
  return {
    ...jws,
    header: decodeJws(header).header,
    flattened: {
      payload: jws.payload?.text ?? '',
      signature: jws.signature?.text ?? '',
      ...(part.text === '' ? {} : { protected: part.text }),
      ...jws.flattened,
      header: JSON.parse(text.slice(unprotected.span.start, unprotected.span.end)) as JWSHeaderParameters,
    },
  };
};

const unused = (keyText: KeyText | undefined): KeyAnswer =>
  keyText ? { state: 'given', says: 'The key was not used.' } : { state: 'none', says: 'You gave no key.' };

/**
 * Verifies. Never throws; whatever goes wrong is an answer.
 * @param signature of the serialization; with the payload that was sent another way, where that was given
 * @param keyText as `readKey` read it; `kid` chooses from a set
 * @param expected only its algorithms count
 */
export const verifyJsonSignature = async (
  json: JwsJson,
  signature: JsonSignature,
  keyText: KeyText | undefined,
  expected: Expectations = NOTHING_EXPECTED,
): Promise<Checked> => {
  const broken = hindrance(json, signature);
  if (broken === undefined) {
    const verification = await checkJws(withWholeHeader(json, signature), keyText, expected);
    if (!signature.unprotected) return verification;
    // Its place is in the header that was put together, which is nowhere in the text.
    const { at: _, ...answer } = verification.signature;
    if (answer.state !== 'valid' || verification.key.state !== 'given') {
      return { ...verification, signature: answer };
    }
    const says =
      'The signature matches: the payload, and the protected header where there is one, are as they were signed. It does not cover the unprotected header.';
    return { ...verification, signature: { state: 'valid', says } };
  }
  return {
    verdict: 'invalid',
    signature: { state: 'invalid', says: broken, reason: 'structure' },
    key: unused(keyText),
  };
};
