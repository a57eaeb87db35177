/** The key that was given is not one for this token: another type, curve, algorithm or use. Not: the right kind of key under which nothing matches (sig-invalid). */
import { algorithmOf } from '#jose/algorithms';
import { fitRefusal } from '#jose/keys/key-policy';
import { document, rfc } from '#sources/sources';
import { OVEN, OVEN_PEM, RSA_OVEN_PEM, jwk, underKey } from '../example-keys';
import { ACCESS, ES256, jwt } from '../example-token';
import { headerPlace, parameterOf } from '../placed';
import { defineRule } from '../rule';
import { titleOf } from '../title';

const REASONS: ReadonlySet<string | undefined> = new Set(['key-alg-mismatch', 'key-use']);

export default defineRule({
  on: 'jws',
  asks: 'evidence',
  severity: 'error',
  says: 'The key is not meant for this token.',
  why: 'A key with two algorithms or two uses is where algorithm confusion begins. Not all libraries refuse it.',
  fix: 'Use a key for one algorithm and one purpose, and say so in its alg and use.',
  sources: [rfc(7517, '4.4'), rfc(7517, '4.2'), rfc(8725, '3.1'), document('cve-2026-22818')],
  examples: {
    now: 1790000000,
    bad: [
      underKey(jwt(ES256, ACCESS), jwk({ ...OVEN, use: 'enc' })),
      underKey(jwt(ES256, ACCESS), RSA_OVEN_PEM),
      underKey(jwt(ES256, ACCESS), jwk({ ...OVEN, key_ops: ['deriveKey'] })),
      underKey(jwt(ES256, ACCESS), jwk({ ...OVEN, alg: undefined, use: undefined })),
    ],
    good: [
      underKey(jwt(ES256, ACCESS), jwk(OVEN)),
      underKey(jwt(ES256, ACCESS), OVEN_PEM),
      {
        text: jwt(ES256, ACCESS),
        given: {
          key: {
            text: jwk({ ...OVEN, alg: undefined, use: undefined }),
          },
          algorithms: ['ES256'],
        },
      },
    ],
  },
  check(jws, { evidence, given }) {
    if (!evidence?.key || evidence.publicKeyAsSecret !== undefined) return undefined;
    const { verdict, key } = evidence.verification;
    const at = headerPlace(jws, 'alg');
    const algorithm = algorithmOf(parameterOf(jws, 'alg')?.text ?? '');
    if (REASONS.has(key.reason)) {
      const refusal = algorithm && fitRefusal(evidence.key, algorithm);
      return refusal ? { at, says: titleOf(refusal) } : { at };
    }
    const isJwk = evidence.form === 'jwk' || evidence.form === 'jwks';
    if (verdict !== 'valid' || !isJwk || evidence.key.jwk.alg !== undefined || given?.algorithms)
      return undefined;
    return { at, severity: 'info', says: 'The key names no algorithm, so the token chose.' };
  },
});
