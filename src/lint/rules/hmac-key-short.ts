/** The HMAC secret that was given is shorter than the hash. Not: one that is long enough and yet guessable (hmac-key-guessable). */
import { algorithmOf } from '#jose/algorithms';
import { bytesOf } from '#jose/keys/jwk';
import { document, rfc } from '#sources/sources';
import { ACCESS, HS256, jwt } from '../example-token';
import { headerPlace, parameterOf } from '../placed';
import { defineRule } from '../rule';

export default defineRule({
  on: 'jws',
  asks: 'evidence',
  severity: 'error',
  says: 'The HMAC secret is shorter than the hash.',
  why: 'An attacker who has one token can guess short secrets offline. Many libraries accept a short secret.',
  fix: 'Use as many random bytes as the hash has: 32 for HS256, 48 for HS384, 64 for HS512.',
  sources: [rfc(7518, '3.2'), rfc(8725, '3.5'), document('owasp-jwt')],
  examples: {
    now: 1790000000,
    bad: [
      {
        text: jwt(HS256, ACCESS, 'xWSW68TZQEJbQ-S88fgoy_9DTz68HLzzH6v7yHN0SYU'),
        given: { key: { text: 'rye-9#4q' } },
      },
      {
        text: jwt(
          { alg: 'HS512' },
          ACCESS,
          '16IWMJc4xQ9u2ug2XsUpDdeLnxvuZtRfPiorsdi2YmoeMO2aVVDH_aWVNOHK_OnoaDBt5SuGx9fl0rqEuhPppQ',
        ),
        given: { key: { text: 'lGXxPFwcLjTXBrfwNLRdoYPCHQiUXqpS3YeWV2Gn' } },
      },
    ],
    good: [
      {
        text: jwt(HS256, ACCESS, '81yjlLzYexpW-dpqQxx4SaPFFkH8hVvO2poRL0-eTsk'),
        given: { key: { text: 'lGXxPFwcLjTXBrfwNLRdoYPCHQiUXqpS3YeWV2GnqQ4' } },
      },
      jwt(HS256, ACCESS, '81yjlLzYexpW-dpqQxx4SaPFFkH8hVvO2poRL0-eTsk'),
    ],
  },
  check(jws, { evidence }) {
    const { key } = evidence ?? {};
    const { name, minKeyBytes = 0 } = algorithmOf(parameterOf(jws, 'alg')?.text ?? '') ?? {};
    const { length } = bytesOf(key?.jwk.k);
    if (key?.jwk.kty !== 'oct' || name === undefined || length >= minKeyBytes) return undefined;
    const says = `The HMAC secret has ${length} bytes; ${name} needs ${minKeyBytes}.`;
    return { at: headerPlace(jws, 'alg'), says };
  },
});
