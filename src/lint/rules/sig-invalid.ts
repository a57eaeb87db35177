/** The signature does not match, or the key that the header names was not given. Not: a key that is of the wrong kind for the token (key-mismatch). */
import { algorithmOf } from '#jose/algorithms';
import { signatureFault } from '#jose/jws/gate';
import { headerParameter, stringOf } from '#jose/jws/jws';
import { document, rfc } from '#sources/sources';
import { escapeUnseen } from '#text/quote';
import { ACCESS, ES256, jwt } from '../example-token';
import { headerPlace } from '../header-place';
import { defineRule } from '../rule';

/** Reasons that say all there is: the signature says nothing under such a key. */
const OF_THE_KEY: ReadonlySet<string | undefined> = new Set(['key-alg-mismatch', 'key-use']);

export default defineRule({
  on: 'jws',
  asks: 'evidence',
  severity: 'error',
  says: 'The signature does not match under the key that was given.',
  why: 'Nothing in the token can be relied on: somebody changed it, or another key made it.',
  fix: 'Get the key that the issuer publishes under this kid, and refuse the token if it does not match under that.',
  sources: [rfc(7515, '5.2'), document('asvs-5', '9.1.1')],
  examples: {
    now: 1790000000,
    bad: [
      {
        text: jwt(
          ES256,
          { ...ACCESS, sub: 'customer-0001' },
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
            text: '{"kty":"EC","x":"BJOtCkNmK1_sM84mdxWWXhz7mPrm_9jYp-h5OAk3p_I","y":"z86G84TXroWTEKdP15-Wk2C4WErJKVCX8OFO5o4aGrE","crv":"P-256","alg":"ES256"}',
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
            text: '{"keys":[{"kty":"EC","x":"BJOtCkNmK1_sM84mdxWWXhz7mPrm_9jYp-h5OAk3p_I","y":"z86G84TXroWTEKdP15-Wk2C4WErJKVCX8OFO5o4aGrE","crv":"P-256","kid":"oven-2","alg":"ES256","use":"sig"}]}',
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
      jwt(
        ES256,
        ACCESS,
        'wC_Dsfgx6iPZe56lqCF98gVRHS7FhZd24I9p9Hcj4IZCc-3P8rSx9xe9ylMqvmt8jkxAL8la6qKFxSP1TpOHFA',
      ),
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
    ],
  },
  check(jws, { evidence }) {
    if (!evidence?.key || evidence.publicKeyAsSecret !== undefined) return [];
    const { signature, key } = evidence.verification;
    if (key.reason === 'key-not-found') {
      return [{ at: headerPlace(jws, 'kid'), says: `Wrong key. ${escapeUnseen(key.says)}` }];
    }
    if (signature.reason !== 'signature-invalid' || OF_THE_KEY.has(key.reason)) return [];
    const algorithm = algorithmOf(stringOf(headerParameter(jws, 'alg')?.value) ?? '');
    // Numbers that no key makes are a fault of their own.
    if (!jws.signature || !algorithm || signatureFault(jws, algorithm)) return [];
    return [{ at: jws.signature.span, says: signature.says }];
  },
});
