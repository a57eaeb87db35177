/** The ID token does not hold the nonce that was sent. */
import { isHashOf } from '#jose/jws/nonce-hash';
import { document } from '#sources/sources';
import { ACCESS, ES256, ID, jwt } from '../example-token';
import { claimsOf } from '../placed';
import { profileOf } from '../profile';
import { defineRule } from '../rule';

const HASHED =
  'The nonce is the SHA-256 hash of yours. Apple’s and Google’s native sign-in send it so. Compare with the hash.';

export default defineRule({
  on: 'jws',
  asks: 'given',
  severity: 'error',
  says: 'The ID token’s nonce is not the one sent.',
  why: 'An attacker may have injected the answer to another person’s login.',
  fix: 'Refuse the token. Make a nonce for each login, keep it in the session, and compare.',
  sources: [document('openid-core', 'section 3.1.3.7'), document('asvs-5', '10.5.1')],
  examples: {
    now: 1790000000,
    bad: [
      { text: jwt(ES256, ID), given: { nonce: 'n-89' } },
      {
        text: jwt(ES256, { ...ACCESS, aud: 'till', at_hash: 'IlCoXcojo2LMVs-ssgsWMw' }),
        given: { nonce: 'n-88' },
      },
    ],
    good: [
      { text: jwt(ES256, ID), given: { nonce: 'n-88' } },
      jwt(ES256, { ...ACCESS, aud: 'till', auth_time: 1790000000 }),
      {
        text: jwt({ ...ES256, typ: 'at+jwt' }, { ...ACCESS, client_id: 'till', jti: 't-2' }),
        given: { nonce: 'n-88' },
      },
    ],
  },
  check(jws, context) {
    const sent = context.given?.nonce;
    const claims = sent === undefined ? undefined : claimsOf(jws);
    if (!claims || profileOf(jws, context).name !== 'id-token') return undefined;
    const { text, at } = claims.of('nonce') ?? {};
    if (!at) return { at: claims.at, says: 'A nonce was sent, and the ID token holds none.' };
    if (text === sent) return undefined;
    const isHashed = text !== undefined && sent !== undefined && isHashOf(text, sent);
    return isHashed ? { at, severity: 'info', says: HASHED } : { at };
  },
});
