/** A token without what is not to be passed on: its signature dropped, chosen claims masked. What is left may still name a person. */
import { encodeBase64url } from '#text/base64url';
import { encodeUtf8 } from '#text/utf8';
import { decodeJws, objectOf, type Jws } from './jws';

export interface Redaction {
  /** A masked claim drops the signature too, since it could confirm a guess of what was masked. */
  readonly dropSignature: boolean;
  /** Names of top-level claims. */
  readonly mask: ReadonlySet<string>;
}

/** The JSON that is in place of a masked value. */
const MASK = '"(masked)"';

/** The names of the claims that can be masked: all of them, each once. None when the payload could not wholly be read: a value could then be where nobody finds it. */
export const maskableClaims = ({ payload }: Jws): string[] => {
  const claims = objectOf(payload);
  const whole =
    payload?.decoded.problems.length === 0 && payload.utf8?.invalidAt === undefined && !payload.json?.problem;
  return claims && whole ? [...new Set(claims.members.map(({ name }) => name))] : [];
};

const maskedPayload = (jws: Jws, mask: ReadonlySet<string>): string => {
  const { payload } = jws;
  const hidden = new Set(maskableClaims(jws).filter((name) => mask.has(name)));
  const claims = objectOf(payload);
  if (!payload?.utf8 || !claims || hidden.size === 0) return payload?.text ?? '';
  let text = '';
  let from = 0;
  for (const { name, value } of claims.members) {
    if (!hidden.has(name)) continue;
    text += payload.utf8.text.slice(from, value.span.start) + MASK;
    from = value.span.end;
  }
  return encodeBase64url(encodeUtf8(text + payload.utf8.text.slice(from)));
};

/**
 * Redacts a token. All that is not masked stays as it is in the bytes.
 * @returns the redacted token, which no longer verifies
 */
export const redactJws = (jws: Jws, { dropSignature, mask }: Redaction): Jws => {
  const drop = dropSignature || maskableClaims(jws).some((name) => mask.has(name));
  if (!drop || !jws.payload) return jws;
  return decodeJws(`${jws.header.text}.${maskedPayload(jws, mask)}.`);
};
