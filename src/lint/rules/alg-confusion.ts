/** A public key was used as the HMAC secret. Not: an HMAC token beside a public key that has nothing to do with it (key-mismatch). */
import { document, rfc } from '#sources/sources';
import { OVEN_PEM, RSA_OVEN_PEM, underKey } from '../example-keys';
import { ACCESS, ES256, HS256, jwt } from '../example-token';
import { headerPlace } from '../placed';
import { defineRule } from '../rule';

export default defineRule({
  on: 'jws',
  asks: 'evidence',
  severity: 'error',
  says: 'The MAC was made with the public key as secret.',
  why: 'Anyone can get the public key. A verifier that lets the token choose the algorithm accepts this forgery.',
  fix: 'Refuse the token. Let the verifier accept only the algorithms that its key is for.',
  sources: [rfc(8725, '2.1'), rfc(8725, '3.1'), document('cve-2022-23540')],
  examples: {
    now: 1790000000,
    bad: [
      underKey(jwt(HS256, ACCESS, 'anxKMedOentfkxlB5eAsng4_FMnAgg3_BAoIlM-P6ZI'), RSA_OVEN_PEM),
      underKey(jwt(HS256, ACCESS, 'gTzEsWSemJMXJ9teu9b2sXhhDc2p18tMEIM4_3umxuQ'), OVEN_PEM),
    ],
    good: [
      underKey(jwt(ES256, ACCESS), OVEN_PEM),
      underKey(jwt(HS256, ACCESS, '81yjlLzYexpW-dpqQxx4SaPFFkH8hVvO2poRL0-eTsk'), RSA_OVEN_PEM),
    ],
  },
  check(jws, { evidence }) {
    const what = evidence?.publicKeyAsSecret;
    return what === undefined ? [] : [{ at: headerPlace(jws, 'alg'), says: `Forged with ${what}.` }];
  },
});
