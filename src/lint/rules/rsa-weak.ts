/** An RSA key that is too short, or whose exponent is unfit. Not: the flaw of one generator (rsa-roca). */
import { bitLengthOf, integerOf } from '#jose/integer';
import { bytesOf, type PublicJwk } from '#jose/keys/jwk';
import { rsaRefusal } from '#jose/keys/key-policy';
import { hasRocaFingerprint } from '#jose/keys/rsa-modulus';
import { document, rfc } from '#sources/sources';
import { reportsOn } from '../reports-on';
import { OVEN, RSA_OVEN, jwk } from '../example-keys';
import { titleOf } from '../title';
import { defineRule, type Report } from '../rule';

type Weakness = Pick<Report<'strong'>, 'says' | 'severity' | 'threshold'>;

const weaknessOf = (jwk: PublicJwk, strong: number): Weakness | undefined => {
  const modulus = integerOf(bytesOf(jwk.n));
  const refusal = rsaRefusal(jwk);
  if (refusal) {
    return hasRocaFingerprint(modulus) ? undefined : { says: titleOf(refusal) };
  }
  if (integerOf(bytesOf(jwk.e)) === 3n) {
    return {
      severity: 'warning',
      says: 'The RSA exponent is 3, which makes forgeries easier.',
    };
  }
  const bits = bitLengthOf(modulus);
  if (bits >= strong) return undefined;
  return {
    severity: 'info',
    says: `The RSA key has ${bits} bits, under ${strong}.`,
    threshold: 'strong',
  };
};

export default defineRule({
  on: 'keys',
  severity: 'error',
  says: 'The RSA key is weak.',
  why: 'The private half of a short key can be computed. With an exponent of 1, or an even one, a signature protects nothing.',
  fix: 'Make a key of 3072 bits, or 2048 at least, with the exponent 65537.',
  sources: [rfc(7518, '3.3'), document('asvs-5', '11.2.3')],
  thresholds: {
    strong: { says: 'notes below, as by policy for 128 bits of strength (3072)', unit: 'bits', value: 2048 },
  },
  examples: {
    bad: [
      '{"kty":"RSA","n":"utXZtvMad5QmEBP6AnQHEnW2nbjmK5VMRPGmJ09ZCXgTCboSEeX9cSay3pbjohYeGeuiyFrKOHo96d_F1XTZcMmsiXvchD6dQlT3xxDZ-KIKMfmbwjf0RiPP4EdIzENzEFcMTZkb78e50pvTuvNpmVUNTWZrh0YMWrLkg3hi01E","e":"AQAB","kid":"oven-1","alg":"RS256"}',
      '{"kty":"RSA","n":"4sG1UIRZVNza3oeQA6R0Qc0q7nUuMz0Lj2YiHtZVAySFddrnV-UN1KKX2Eaviqd4UzYzBofbhSZSIHaXhdWPRwqNj4lS6kELf8_7a40qRCHYyUJzc0Gg26IdAdwCKWAk-DyC2K24loXofUiRXdNeWjkQcjga5t0jS_JUBFpw7izlX4z3YZtPGd3pvRG3LKF6lxyMZ6jPzsnylXZ1uFbCMctjIzCnY6ye3v4u9LDZzFJPqwimjE1FXz0L4wqkJ53FfWV10HsiaQGfVX4cZ10HhZmPK5xEzR4XA6D3gfRIQkhb1NewK3M4HuJSpwc-QK8Yc6aiqBusBvdFjelqWrcKq8iGKwgsHC8MR_VAG8jKraCp5N6b1yRFVdw16aWngZYT2FfX7YOXFnmC5VDTRDLM0juWwraXPL6MA2Ev2uWSQP0KcaaGaQZQ7_pB-VCzw5laUYhS4aalh508c28nRkySLXmj6Ohp_QP6Nj5exQbvbSmeBkUc0a8SnQ7Mn0N1Ocp9","e":"Aw","alg":"RS256"}',
      jwk({ ...RSA_OVEN, e: 'AQ', kid: undefined, alg: undefined }),
    ],
    good: [
      jwk(RSA_OVEN),
      '-----BEGIN PUBLIC KEY-----\nMIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAw2PKEeg+lsoJO7yWjMWA\n5dVIccvW1abShV2jyHr6FkBZz/lUYoOGk7dMg7w52XY7Ol/W9+PyTzTJPbqupLsU\nzJu3vey5rNcMzOYIuURyrYJ35VHN9JhfGUUn8RKWs1MZkPyIkrm/ber3u6QDRiBz\nifnWqx8vmC4gHKMlcw668Dmnlx7XigbJnvJ5YCpEj9HqGpbxg95gkeGg9o+OXOlV\ns2ynb/2Hw02nFxPF3KZS74706ecaIluoziG3mm0xvMtbMep4QtqUkYL6zDzgsWlA\n66WomkwBG3ivhKJBTVT3qEyrWIiCqmLESHhQEA02c/3kWy162/hS723iVnb9qYr6\nRwIDAQAB\n-----END PUBLIC KEY-----\n',
      jwk(OVEN),
    ],
  },
  check({ keys }, _, { strong }) {
    return reportsOn(keys, ({ key, at }): Report<'strong'> | undefined => {
      const weakness =
        key.jwk.kty === 'RSA' && key.fault === undefined ? weaknessOf(key.jwk, strong) : undefined;
      return weakness && { at, ...weakness };
    });
  },
});
