/** The key that was given is not one for this token: another type, curve, algorithm or use. Not: the right kind of key under which nothing matches (sig-invalid). */
import { document, rfc } from '#sources/sources';
import { escapeUnseen } from '#text/quote';
import { ACCESS, ES256, jwt } from '../example-token';
import { headerPlace } from '../header-place';
import { defineRule } from '../rule';

const REASONS: ReadonlySet<string | undefined> = new Set(['key-alg-mismatch', 'key-use']);

export default defineRule({
  on: 'jws',
  asks: 'evidence',
  severity: 'error',
  says: 'The key is not one for this token.',
  why: 'A key that serves two algorithms or two uses is where confusion of algorithms begins, and libraries do not all refuse it.',
  fix: 'Use a key for one algorithm and one purpose, and say so in its alg and use.',
  sources: [rfc(7517, '4.4'), rfc(7517, '4.2'), rfc(8725, '3.1'), document('cve-2026-22818')],
  examples: {
    now: 1790000000,
    bad: [
      {
        text: jwt(
          ES256,
          ACCESS,
          'wC_Dsfgx6iPZe56lqCF98gVRHS7FhZd24I9p9Hcj4IZCc-3P8rSx9xe9ylMqvmt8jkxAL8la6qKFxSP1TpOHFA',
        ),
        given: {
          key: {
            text: '{"kty":"EC","x":"66PHU1BHCW8PstDKIaBZoK0I7QcaUAZeKemcOqkcpq4","y":"QI9alzJtXyqPtmZYC1_cBZMqrefSuqEwz9uKK3TgiQE","crv":"P-256","kid":"oven-1","alg":"ES256","use":"enc"}',
          },
        },
      },
      {
        text: jwt(
          ES256,
          ACCESS,
          'wC_Dsfgx6iPZe56lqCF98gVRHS7FhZd24I9p9Hcj4IZCc-3P8rSx9xe9ylMqvmt8jkxAL8la6qKFxSP1TpOHFA',
        ),
        given: {
          key: {
            text: '-----BEGIN PUBLIC KEY-----\nMIIBojANBgkqhkiG9w0BAQEFAAOCAY8AMIIBigKCAYEA65YFLWkLByK7QcqpZcDx\n9v1cEkMKz9R89pcO6CJYNkPRAhmc5nyX59Pp3Tjulw3QMjOHqjbPKlobkMyLyvKr\nPS2P35BKWbdpq/rxozuo7sTegyhmkAYlgH008i5DV3Ay1EEBb8aGF3fUiGvTCm22\ns9ZFmsnkyHFAu9X3xN4YhW4z+x9arD0l/VHxL03+odwHw7IYWa+MM6OeBqHczasc\nHdH+9HrE5m7CRnyw8gwlrwHlE7W5GPjX2IEtkeGocKKKYFRERY+yxPAFljbmx11s\npFQTGX14HIFAiEka7jWg1UqAju1qaKPuK7L6FNy5EQnQ6a9RpzTiGBhRRGB0VXBr\nKVreT9odv9ZLUyYyxsy+pb687T1yZC17R6np8FzUYV4grnpynryYhvVQgeGFQLJq\nqRg1g9zitaomYHOrcKLrZdePqcsPC0EzwvZARnMSwu/O4337Co0ZMV3DRggkH0Ag\n28e/DoSf6a62OZuWd+WTfXlBfqeEftPcixB6NENmxZSJAgMBAAE=\n-----END PUBLIC KEY-----\n',
          },
        },
      },
      {
        text: jwt(
          ES256,
          ACCESS,
          'wC_Dsfgx6iPZe56lqCF98gVRHS7FhZd24I9p9Hcj4IZCc-3P8rSx9xe9ylMqvmt8jkxAL8la6qKFxSP1TpOHFA',
        ),
        given: {
          key: {
            text: '{"kty":"EC","x":"66PHU1BHCW8PstDKIaBZoK0I7QcaUAZeKemcOqkcpq4","y":"QI9alzJtXyqPtmZYC1_cBZMqrefSuqEwz9uKK3TgiQE","crv":"P-256","kid":"oven-1","alg":"ES256","use":"sig","key_ops":["deriveKey"]}',
          },
        },
      },
      {
        text: jwt(
          ES256,
          ACCESS,
          'wC_Dsfgx6iPZe56lqCF98gVRHS7FhZd24I9p9Hcj4IZCc-3P8rSx9xe9ylMqvmt8jkxAL8la6qKFxSP1TpOHFA',
        ),
        given: {
          key: {
            text: '{"kty":"EC","x":"66PHU1BHCW8PstDKIaBZoK0I7QcaUAZeKemcOqkcpq4","y":"QI9alzJtXyqPtmZYC1_cBZMqrefSuqEwz9uKK3TgiQE","crv":"P-256","kid":"oven-1"}',
          },
        },
      },
    ],
    good: [
      {
        text: jwt(
          ES256,
          ACCESS,
          'wC_Dsfgx6iPZe56lqCF98gVRHS7FhZd24I9p9Hcj4IZCc-3P8rSx9xe9ylMqvmt8jkxAL8la6qKFxSP1TpOHFA',
        ),
        given: {
          key: {
            text: '{"kty":"EC","x":"66PHU1BHCW8PstDKIaBZoK0I7QcaUAZeKemcOqkcpq4","y":"QI9alzJtXyqPtmZYC1_cBZMqrefSuqEwz9uKK3TgiQE","crv":"P-256","kid":"oven-1","alg":"ES256","use":"sig"}',
          },
        },
      },
      {
        text: jwt(
          ES256,
          ACCESS,
          'wC_Dsfgx6iPZe56lqCF98gVRHS7FhZd24I9p9Hcj4IZCc-3P8rSx9xe9ylMqvmt8jkxAL8la6qKFxSP1TpOHFA',
        ),
        given: {
          key: {
            text: '-----BEGIN PUBLIC KEY-----\nMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE66PHU1BHCW8PstDKIaBZoK0I7Qca\nUAZeKemcOqkcpq5Aj1qXMm1fKo+2ZlgLX9wFkyqt59K6oTDP24ordOCJAQ==\n-----END PUBLIC KEY-----\n',
          },
        },
      },
      {
        text: jwt(
          ES256,
          ACCESS,
          'wC_Dsfgx6iPZe56lqCF98gVRHS7FhZd24I9p9Hcj4IZCc-3P8rSx9xe9ylMqvmt8jkxAL8la6qKFxSP1TpOHFA',
        ),
        given: {
          key: {
            text: '{"kty":"EC","x":"66PHU1BHCW8PstDKIaBZoK0I7QcaUAZeKemcOqkcpq4","y":"QI9alzJtXyqPtmZYC1_cBZMqrefSuqEwz9uKK3TgiQE","crv":"P-256","kid":"oven-1"}',
          },
          algorithms: ['ES256'],
        },
      },
    ],
  },
  check(jws, { evidence, given }) {
    if (!evidence?.key || evidence.publicKeyAsSecret !== undefined) return [];
    const { verdict, key } = evidence.verification;
    const at = headerPlace(jws, 'alg');
    if (REASONS.has(key.reason)) return [{ at, says: escapeUnseen(key.says) }];
    const isJwk = evidence.form === 'jwk' || evidence.form === 'jwks';
    if (verdict !== 'valid' || !isJwk || evidence.key.jwk.alg !== undefined || given?.algorithms) return [];
    return [
      {
        at,
        severity: 'info',
        says: 'The key does not say which algorithm it is for ("alg"), so the token chose it.',
      },
    ];
  },
});
