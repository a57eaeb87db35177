/** A token among the claims of another. Not: nesting (a JWT as the whole payload). */
import { carriersIn } from '#jose/jws/jws';
import { document, rfc } from '#sources/sources';
import { decodeBase64url } from '#text/base64url';
import { memberOf, parseJson } from '#text/json';
import { quote } from '#text/quote';
import { decodeUtf8 } from '#text/utf8';
import { isNamed, nameKind } from '../claim-names';
import { claimValues, type ClaimValue, type ClaimValues } from '../claim-values';
import { knownSecretIn } from '../known-secrets';
import { profileOf, type ProfileName } from '../profile';
import { reportsOn } from '../reports-on';
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
  fix: 'Do not pass tokens within tokens. Exchange the token for one that the next service may have.',
  sources: [rfc(8725, '3.3'), rfc(8693), document('cwe-522')],
  examples: {
    bad: [
      'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoiY3VzdG9tZXItMTg0MiIsImF1ZCI6Imh0dHBzOi8vb3JkZXJzLmJha2VyeS5leGFtcGxlIiwiaWF0IjoxNzkwMDAwMDAwLCJleHAiOjE3OTAwMDA2MDAsInVwc3RyZWFtIjoiZXlKaGJHY2lPaUpJVXpJMU5pSXNJblI1Y0NJNklrcFhWQ0o5LmV5SnpkV0lpT2lKamRYTjBiMjFsY2kweE9EUXlJbjAuc25peGdad3FPUzFSTWdtSS1oQl9JYTBSUW1vYkgzVTRDcHhHY2xXUXpjVSJ9.3I_X5iP1o0tEdfRIpTdnfVtZ68ORt9UkVc5pt2EDgog',
      'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoiY3VzdG9tZXItMTg0MiIsImF1ZCI6Imh0dHBzOi8vb3JkZXJzLmJha2VyeS5leGFtcGxlIiwiaWF0IjoxNzkwMDAwMDAwLCJleHAiOjE3OTAwMDA2MDAsInNlc3Npb24iOnsicmVmcmVzaFRva2VuIjoicnQtNWYwYzgxZDI5YjdhNGU2MyJ9fQ.8fRAOtowNNTdpKW82Wr5_Az82Jlh77Mp0Kxyb6AEYq8',
      'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoiY3VzdG9tZXItMTg0MiIsImF1ZCI6Imh0dHBzOi8vb3JkZXJzLmJha2VyeS5leGFtcGxlIiwiaWF0IjoxNzkwMDAwMDAwLCJleHAiOjE3OTAwMDA2MDAsInNvZnR3YXJlX3N0YXRlbWVudCI6ImV5SmhiR2NpT2lKRlV6STFOaUlzSW5SNWNDSTZJa3BYVkNJc0ltdHBaQ0k2SW05MlpXNHRNU0o5LmV5SnBjM01pT2lKMGFXeHNJbjAucHRjN2xkczVNUDlkVnBuMVVBX2N5dU0wMFBkdnM2NjF5bnRkLURZS095bTVfOGVXS0VnX3Q0UVdNX0JxeXhvQnUxaWZPN25vVEpIMWVyUEtKWHhqb0EifQ.kghzZb3TrCXB_KxPM_WXZLbrRid4IkGjR8qNi8kBwSQ',
    ],
    good: [
      'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoiY3VzdG9tZXItMTg0MiIsImF1ZCI6Imh0dHBzOi8vb3JkZXJzLmJha2VyeS5leGFtcGxlIiwiaWF0IjoxNzkwMDAwMDAwLCJleHAiOjE3OTAwMDA2MDB9.URAoGeXJopDqEzHTX97RVcsKOI5SnC4_V1KUCRCyEu8',
      'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoiY3VzdG9tZXItMTg0MiIsImF1ZCI6Imh0dHBzOi8vb3JkZXJzLmJha2VyeS5leGFtcGxlIiwiaWF0IjoxNzkwMDAwMDAwLCJleHAiOjE3OTAwMDA2MDAsImFjY2Vzc190b2tlbiI6dHJ1ZSwidG9rZW5fdXNlIjoiYWNjZXNzIiwiaWRfdG9rZW4iOiJub25lIiwibm90ZSI6ImV5LmV5LmV5IiwicGF0aCI6ImV5ZWxldC5iYWtlcnkuZXhhbXBsZSJ9.GiU8pR414Xy0GTNL_Nedn15DutZnZ3wIEy0j-VsH1rg',
    ],
  },
  check(jws, context) {
    const claims = claimValues(jws);
    if (!claims) return [];
    return reportsOn(claims.values, (claim) => {
      const { name, value, text, span } = claim;
      if (value.type !== 'string' || (!isToken(text) && !isOpaqueToken(claims, claim))) return undefined;
      const isMeant = MEANT_FOR_IT.test(name) || CREDENTIALS.has(profileOf(jws, context).name);
      return {
        at: carriersIn(claims.payload, span),
        severity: isMeant ? 'info' : 'warning',
        says: `The claim ${quote(name)} holds another token${isMeant ? ', as a standard provides' : ''}.`,
      };
    });
  },
});
