/** The signature does not match, or the key that the header names was not given. Not: a key that is of the wrong kind for the token (key-mismatch). */
import { algorithmOf } from '#jose/algorithms';
import { signatureFault } from '#jose/jws/gate';
import { document, rfc } from '#sources/sources';
import { quote } from '#text/quote';
import { OVEN, SECOND_OVEN, jwk, jwks, underKey } from '../example-keys';
import { ACCESS, ES256, jwt } from '../example-token';
import { headerPlace, parameterOf } from '../placed';
import { defineRule } from '../rule';
import { firstSentence } from '../title';

/** Reasons that say all there is: the signature says nothing under such a key. */
const OF_THE_KEY: ReadonlySet<string | undefined> = new Set(['key-alg-mismatch', 'key-use']);

const KID = { missing: 'none', several: 'more than one' } as const;

export default defineRule({
  on: 'jws',
  asks: 'evidence',
  severity: 'error',
  says: 'The signature does not match the given key.',
  why: 'Don’t rely on anything in the token: someone changed it, or another key signed it.',
  fix: 'Get the key that the issuer publishes under this kid. Refuse the token if that key does not match either.',
  sources: [rfc(7515, '5.2'), document('asvs-5', '9.1.1')],
  examples: {
    now: 1790000000,
    bad: [
      underKey(jwt(ES256, { ...ACCESS, sub: 'customer-0001' }), jwk(OVEN)),
      underKey(jwt(ES256, ACCESS), jwk({ ...SECOND_OVEN, kid: undefined, use: undefined })),
      underKey(jwt(ES256, ACCESS), jwks(SECOND_OVEN)),
    ],
    good: [
      underKey(jwt(ES256, ACCESS), jwk(OVEN)),
      jwt(ES256, ACCESS),
      underKey(jwt(ES256, ACCESS), jwk({ ...OVEN, use: 'enc' })),
    ],
  },
  check(jws, { evidence }) {
    if (!evidence?.key || evidence.publicKeyAsSecret !== undefined) return undefined;
    const { signature, key } = evidence.verification;
    if (key.reason === 'key-not-found') {
      const kid = quote(parameterOf(jws, 'kid')?.text ?? '');
      const says = key.kid
        ? `Wrong key: ${KID[key.kid]} has the kid ${kid}.`
        : 'Wrong key: none of the set fits.';
      return { at: headerPlace(jws, 'kid'), says };
    }
    if (signature.reason !== 'signature-invalid' || OF_THE_KEY.has(key.reason)) return undefined;
    const algorithm = algorithmOf(parameterOf(jws, 'alg')?.text ?? '');
    // Numbers that no key makes are a fault of their own.
    if (!jws.signature || !algorithm || signatureFault(jws, algorithm)) return undefined;
    return { at: jws.signature.span, says: firstSentence(signature.says) };
  },
});
