/** The HMAC secret that was given is long enough, and looks made up. Not: one that is known already (hmac-known-secret). */
import { algorithmOf } from '#jose/algorithms';
import { bytesOf } from '#jose/keys/jwk';
import { guessableBecause } from '#jose/keys/secret-strength';
import { document, rfc } from '#sources/sources';
import { ACCESS, HS256, jwt } from '../example-token';
import { headerPlace, parameterOf } from '../placed';
import { defineRule } from '../rule';

export default defineRule({
  on: 'jws',
  asks: 'secret',
  severity: 'warning',
  says: 'The HMAC secret looks made up, not random.',
  why: 'Attackers guess words, dates and patterns. The length of such a secret protects little.',
  fix: 'Let a random generator make the secret, with as many bytes as the hash has.',
  sources: [rfc(8725, '3.5'), document('owasp-jwt')],
  examples: {
    now: 1790000000,
    bad: [
      {
        text: jwt(HS256, ACCESS, 'lK8kDc5Ulf0vsnYpJkIR9BiVHBOWB_U64g0pfa84Nig'),
        given: { key: { text: 'the-secret-of-the-old-bakery-on-the-corner' } },
      },
      {
        text: jwt(HS256, ACCESS, 'MVikrcxunck_joKecLLstVJCzQAU_xDsKqkmx0gRASo'),
        given: { key: { text: 'ryeryeryeryeryeryeryeryeryeryeryerye' } },
      },
    ],
    good: [
      {
        text: jwt(HS256, ACCESS, '81yjlLzYexpW-dpqQxx4SaPFFkH8hVvO2poRL0-eTsk'),
        given: { key: { text: 'lGXxPFwcLjTXBrfwNLRdoYPCHQiUXqpS3YeWV2GnqQ4' } },
      },
      {
        text: jwt(HS256, ACCESS, 'TG1Kg68Xkd4dmu-6argChIEqLmRg982Ujwd-vg6_Upk'),
        given: { key: { text: '9465f13c5c1c2e34d706b7f034b45da183c21d08945eaa52dd87965761a7a90e' } },
      },
    ],
  },
  check(jws, { evidence, knownSecret }) {
    const { key } = evidence ?? {};
    if (key?.jwk.kty !== 'oct' || knownSecret !== 'none') return undefined;
    const algorithm = algorithmOf(parameterOf(jws, 'alg')?.text ?? '');
    const secret = bytesOf(key.jwk.k);
    // A short one is reported as short.
    if (!algorithm?.minKeyBytes || secret.length < algorithm.minKeyBytes) return undefined;
    const because = guessableBecause(secret);
    return because !== undefined && { at: headerPlace(jws, 'alg'), says: `Weak HMAC secret: ${because}.` };
  },
});
