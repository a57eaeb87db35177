/** A token among the claims of another. */
import { document, rfc } from '#sources/sources';
import { decodeBase64url } from '#text/base64url';
import { memberOf, parseJson } from '#text/json';
import { quote } from '#text/quote';
import { decodeUtf8 } from '#text/utf8';
import { isNamed, nameKind } from '../claim-names';
import { claimValues, type ClaimValue, type ClaimValues } from '../claim-values';
import { ACCESS, ES256, HS256, jwt } from '../example-token';
import { knownSecretIn } from '../known-secrets';
import { profileOf, type ProfileName } from '../profile';
import { reportsOnMembers } from '../reports-on';
import { defineRule } from '../rule';

const TOKEN_NAME = nameKind(/^(?:access|refresh|id)_?token$/iu);
/** Shorter than any token that is not to be guessed. */
const SHORTEST = 16;
/** Standards put tokens there: credentials, federation, aggregated claims (OpenID Connect Core section 5.6.2), hints. */
const MEANT_FOR_IT =
  /^(?:vp_token|vp|vc|verifiable(?:Credential|_credentials?)|entity_statement|(?:key_)?attestation|trust_(?:marks?|chain)|software_statement|client_assertion|id_token_hint|request|JWT|jwt)$/u;
const CREDENTIALS: ReadonlySet<ProfileName> = new Set(['credential', 'sd-jwt', 'key-binding']);

const COMPACT = /^ey[\w-]+(?:\.[\w-]*){2,4}(?:~[\w.~-]*)?$/u;
const LONGEST_HEADER = 4096;

/** True for a compact serialization whose JOSE header can be read. */
const isToken = (text: string): boolean => {
  if (!text.startsWith('ey') || !COMPACT.test(text)) return false;
  const dot = text.indexOf('.');
  if (dot > LONGEST_HEADER) return false;
  const header = parseJson(decodeUtf8(decodeBase64url(text.slice(0, dot)).bytes).text).value;
  return header?.type === 'object' && memberOf(header, 'alg') !== undefined;
};

/** By its name; one that its own shape tells is another finding (secret-api-key). */
const isOpaqueToken = (claims: ClaimValues, { name, text }: ClaimValue): boolean =>
  isNamed(claims, name, TOKEN_NAME) && text.length >= SHORTEST && !knownSecretIn(text);

export default defineRule({
  on: 'jws',
  severity: 'warning',
  says: 'A claim holds another token.',
  why: 'Everyone who is given the outer token can take the inner one out and use it where it is valid. A receiver may also read it without checking its signature.',
  fix: 'Do not pass tokens within tokens. Exchange the token for one that is meant for the next service.',
  sources: [rfc(8725, '3.3'), rfc(8693), document('cwe-522')],
  examples: {
    bad: [
      jwt(HS256, { ...ACCESS, upstream: jwt(HS256, { sub: 'customer-1842' }) }),
      jwt(HS256, { ...ACCESS, session: { refreshToken: 'rt-5f0c81d29b7a4e63' } }),
      jwt(HS256, { ...ACCESS, software_statement: jwt(ES256, { iss: 'till' }) }),
    ],
    good: [
      jwt(HS256, ACCESS),
      jwt(HS256, {
        ...ACCESS,
        access_token: true,
        token_use: 'access',
        id_token: 'none',
        note: 'ey.ey.ey',
        path: 'eyelet.bakery.example',
      }),
    ],
  },
  check(jws, context) {
    const claims = claimValues(jws);
    if (!claims) return undefined;
    return reportsOnMembers(claims.payload, claims.values, (claim) => {
      const { name, value, text } = claim;
      if (value.type !== 'string' || (!isToken(text) && !isOpaqueToken(claims, claim))) return undefined;
      const isMeant = MEANT_FOR_IT.test(name) || CREDENTIALS.has(profileOf(jws, context).name);
      const says = `The claim ${quote(name)} holds another token${isMeant ? ', as a standard provides' : ''}.`;
      return { severity: isMeant ? 'info' : 'warning', says };
    });
  },
});
