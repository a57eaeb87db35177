/** An EC or OKP key that is none: a coordinate of the wrong length, a point off its curve, a curve that its alg does not take. Not: a key for another algorithm than the token's (key-mismatch). */
import { algorithmOf } from '#jose/algorithms';
import { isOnCurve } from '#jose/keys/curve';
import type { PublicJwk } from '#jose/keys/jwk';
import { coordinateRefusal } from '#jose/keys/key-policy';
import { rfc } from '#sources/sources';
import { quote } from '#text/quote';
import { reportsOn } from '../reports-on';
import { OVEN, jwk } from '../example-keys';
import { defineRule } from '../rule';

const KTYS: ReadonlySet<string> = new Set(['EC', 'OKP']);

const faultOf = (jwk: PublicJwk): string | undefined => {
  const { crvs } = algorithmOf(jwk.alg ?? '') ?? {};
  if (crvs && !crvs.includes(jwk.crv ?? '')) {
    return `alg ${quote(jwk.alg ?? '')} needs the curve ${crvs.join(' or ')}; crv is ${quote(jwk.crv ?? '')}`;
  }
  const refusal = coordinateRefusal(jwk);
  if (refusal) return refusal.because;
  return jwk.kty === 'EC' && isOnCurve(jwk) === false ? `x and y are no point on ${jwk.crv}` : undefined;
};

export default defineRule({
  on: 'keys',
  severity: 'error',
  says: 'The key is not one on its curve.',
  why: 'Nothing verifies with it. Computing with a point off the curve can leak a private key.',
  fix: 'Export the key again, with its algorithm’s curve and both coordinates in full length.',
  sources: [rfc(7518, '3.4'), rfc(7518, '6.2'), rfc(8725, '3.4')],
  examples: {
    bad: [
      jwk({ ...OVEN, y: 'QI9alzJtXyqPtmZYC1_cAZMqrefSuqEwz9uKK3TgiQE' }),
      jwk({ ...OVEN, x: 'o8dTUEcJbw-y0MohoFmgrQjtBxpQBl4p6Zw6qRymrg' }),
      jwk({ ...OVEN, alg: 'ES384' }),
      '{"kty":"OKP","crv":"Ed25519","x":"AAAA"}',
    ],
    good: [
      jwk(OVEN),
      '{"kty":"EC","x":"nAbI3ypWWc8_8DOFytN1OR8w1i3AgTOPvfNnrM_862w","y":"HXAz-s8YepttnOw3EtciHqvEhVJBfXsHcIVK4athJao","crv":"secp256k1","kid":"oven-1","alg":"ES256K","use":"sig"}',
    ],
  },
  check({ keys }) {
    return reportsOn(keys, ({ key: { jwk, fault, pkcs8 }, at }) => {
      if (!KTYS.has(jwk.kty) || fault !== undefined || pkcs8 !== undefined) return undefined;
      const because = faultOf(jwk);
      return because === undefined ? undefined : { at, says: `${because}.` };
    });
  },
});
