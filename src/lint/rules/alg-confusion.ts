/** A public key was used as the HMAC secret. Not: an HMAC token beside a public key that has nothing to do with it (key-mismatch). */
import { document, rfc } from '#sources/sources';
import { ACCESS, ES256, HS256, jwt } from '../example-token';
import { headerPlace } from '../header-place';
import { defineRule } from '../rule';

export default defineRule({
  on: 'jws',
  asks: 'evidence',
  severity: 'error',
  says: 'The MAC was made with the public key as the secret.',
  why: 'Everybody can have the public key. A verifier that lets the token choose the algorithm takes such a forgery for genuine.',
  fix: 'Refuse the token, and let the verifier take only the algorithms that its key is for.',
  sources: [rfc(8725, '2.1'), rfc(8725, '3.1'), document('cve-2022-23540')],
  examples: {
    now: 1790000000,
    bad: [
      {
        text: jwt(HS256, ACCESS, 'anxKMedOentfkxlB5eAsng4_FMnAgg3_BAoIlM-P6ZI'),
        given: {
          key: {
            text: '-----BEGIN PUBLIC KEY-----\nMIIBojANBgkqhkiG9w0BAQEFAAOCAY8AMIIBigKCAYEA65YFLWkLByK7QcqpZcDx\n9v1cEkMKz9R89pcO6CJYNkPRAhmc5nyX59Pp3Tjulw3QMjOHqjbPKlobkMyLyvKr\nPS2P35BKWbdpq/rxozuo7sTegyhmkAYlgH008i5DV3Ay1EEBb8aGF3fUiGvTCm22\ns9ZFmsnkyHFAu9X3xN4YhW4z+x9arD0l/VHxL03+odwHw7IYWa+MM6OeBqHczasc\nHdH+9HrE5m7CRnyw8gwlrwHlE7W5GPjX2IEtkeGocKKKYFRERY+yxPAFljbmx11s\npFQTGX14HIFAiEka7jWg1UqAju1qaKPuK7L6FNy5EQnQ6a9RpzTiGBhRRGB0VXBr\nKVreT9odv9ZLUyYyxsy+pb687T1yZC17R6np8FzUYV4grnpynryYhvVQgeGFQLJq\nqRg1g9zitaomYHOrcKLrZdePqcsPC0EzwvZARnMSwu/O4337Co0ZMV3DRggkH0Ag\n28e/DoSf6a62OZuWd+WTfXlBfqeEftPcixB6NENmxZSJAgMBAAE=\n-----END PUBLIC KEY-----\n',
          },
        },
      },
      {
        text: jwt(HS256, ACCESS, 'gTzEsWSemJMXJ9teu9b2sXhhDc2p18tMEIM4_3umxuQ'),
        given: {
          key: {
            text: '-----BEGIN PUBLIC KEY-----\nMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE66PHU1BHCW8PstDKIaBZoK0I7Qca\nUAZeKemcOqkcpq5Aj1qXMm1fKo+2ZlgLX9wFkyqt59K6oTDP24ordOCJAQ==\n-----END PUBLIC KEY-----\n',
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
            text: '-----BEGIN PUBLIC KEY-----\nMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE66PHU1BHCW8PstDKIaBZoK0I7Qca\nUAZeKemcOqkcpq5Aj1qXMm1fKo+2ZlgLX9wFkyqt59K6oTDP24ordOCJAQ==\n-----END PUBLIC KEY-----\n',
          },
        },
      },
      {
        text: jwt(HS256, ACCESS, '81yjlLzYexpW-dpqQxx4SaPFFkH8hVvO2poRL0-eTsk'),
        given: {
          key: {
            text: '-----BEGIN PUBLIC KEY-----\nMIIBojANBgkqhkiG9w0BAQEFAAOCAY8AMIIBigKCAYEA65YFLWkLByK7QcqpZcDx\n9v1cEkMKz9R89pcO6CJYNkPRAhmc5nyX59Pp3Tjulw3QMjOHqjbPKlobkMyLyvKr\nPS2P35BKWbdpq/rxozuo7sTegyhmkAYlgH008i5DV3Ay1EEBb8aGF3fUiGvTCm22\ns9ZFmsnkyHFAu9X3xN4YhW4z+x9arD0l/VHxL03+odwHw7IYWa+MM6OeBqHczasc\nHdH+9HrE5m7CRnyw8gwlrwHlE7W5GPjX2IEtkeGocKKKYFRERY+yxPAFljbmx11s\npFQTGX14HIFAiEka7jWg1UqAju1qaKPuK7L6FNy5EQnQ6a9RpzTiGBhRRGB0VXBr\nKVreT9odv9ZLUyYyxsy+pb687T1yZC17R6np8FzUYV4grnpynryYhvVQgeGFQLJq\nqRg1g9zitaomYHOrcKLrZdePqcsPC0EzwvZARnMSwu/O4337Co0ZMV3DRggkH0Ag\n28e/DoSf6a62OZuWd+WTfXlBfqeEftPcixB6NENmxZSJAgMBAAE=\n-----END PUBLIC KEY-----\n',
          },
        },
      },
    ],
  },
  check(jws, { evidence }) {
    const what = evidence?.publicKeyAsSecret;
    if (what === undefined) return [];
    return [{ at: headerPlace(jws, 'alg'), says: `The MAC was made with ${what} as the secret: a forgery.` }];
  },
});
