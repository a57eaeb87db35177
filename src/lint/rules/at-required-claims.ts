/** A token of type at+jwt that lacks a claim its profile requires. Missing exp, aud or iss has rules of its own. */
import { rfc } from '#sources/sources';
import { ACCESS, ES256, jwt } from '../example-token';
import { claimsOf } from '../placed';
import { profileOf } from '../profile';
import { defineRule } from '../rule';

export default defineRule({
  on: 'jws',
  severity: 'error',
  says: 'The access token lacks a claim that at+jwt requires.',
  why: 'A resource server that follows RFC 9068 refuses the token. Without client_id and jti it cannot tell clients apart or recognize a revoked token.',
  fix: 'Set sub, client_id, iat and jti, besides iss, exp and aud, or do not call the token at+jwt.',
  sources: [rfc(9068, '2.2')],
  examples: {
    bad: [
      jwt({ ...ES256, typ: 'at+jwt' }, ACCESS),
      jwt({ ...ES256, typ: 'application/at+jwt' }, { ...ACCESS, sub: null, client_id: 'till', jti: 't-204' }),
    ],
    good: [
      jwt({ ...ES256, typ: 'at+jwt' }, { ...ACCESS, client_id: 'till', jti: 't-204' }),
      jwt(ES256, { ...ACCESS, scope: 'orders', azp: 'till', token_use: 'access' }),
    ],
  },
  check(jws, context) {
    const claims = claimsOf(jws);
    const { name, declared } = profileOf(jws, context);
    if (!claims || name !== 'access-token' || !declared) return undefined;
    const missing = claims.missing(['sub', 'client_id', 'iat', 'jti']);
    return missing !== undefined && { at: claims.at, says: `The at+jwt access token lacks ${missing}.` };
  },
});
