/** A token of type at+jwt that is authenticated with a shared secret. Not: alg none (alg-none), or HS256 in other tokens. */
import { document, rfc } from '#sources/sources';
import { ACCESS, ES256, HS256, jwt } from '../example-token';
import { parameterOf } from '../placed';
import { profileOf } from '../profile';
import { defineRule } from '../rule';

export default defineRule({
  on: 'jws',
  severity: 'warning',
  says: 'The access token is signed with a shared secret.',
  why: 'Every resource server that can check a MAC can also make one. It can issue tokens for all the others.',
  fix: 'Sign access tokens with a private key, such as ES256 or RS256, and publish the public key. A single server that issues and checks its own tokens may keep the MAC.',
  sources: [rfc(9068, '2.1'), rfc(9068, '4'), document('asvs-5', '9.1.2')],
  examples: {
    bad: [
      jwt({ alg: 'HS256', typ: 'at+jwt' }, { ...ACCESS, client_id: 'till', jti: 't-204' }),
      jwt(
        { alg: 'HS512', typ: 'application/at+jwt' },
        { ...ACCESS, client_id: 'till', jti: 't-204' },
        '4hBD09n3U12PwhIKqWooE23YL4ebxqyM2PMDTDRAXNm_jcaeHw-MnqA0Vr_KSeFvrR72C8qmjiNTBMBN2vtQYw',
      ),
    ],
    good: [
      jwt({ ...ES256, typ: 'at+jwt' }, { ...ACCESS, client_id: 'till', jti: 't-204' }),
      jwt(HS256, { ...ACCESS, token_use: 'access' }),
      jwt({ alg: 'none', typ: 'at+jwt' }, { ...ACCESS, client_id: 'till', jti: 't-204' }, ''),
    ],
  },
  check(jws, context) {
    const { name, declared } = profileOf(jws, context);
    if (name !== 'access-token' || !declared) return undefined;
    const { text: alg = '', at } = parameterOf(jws, 'alg') ?? {};
    const isShared = alg.startsWith('HS') && /^HS\d{3}$/u.test(alg);
    return at && isShared && { at, says: `The access token is signed with ${alg}, a shared secret.` };
  },
});
