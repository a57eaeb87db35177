/** An RSA modulus with the fingerprint of a flawed generator. Not: short keys (rsa-weak). */
import { integerOf } from '#jose/integer';
import { bytesOf } from '#jose/keys/jwk';
import { hasRocaFingerprint } from '#jose/keys/rsa-modulus';
import { document } from '#sources/sources';
import { reportsOn } from '../reports-on';
import { OVEN, RSA_OVEN, jwk } from '../example-keys';
import { defineRule } from '../rule';

export default defineRule({
  on: 'keys',
  severity: 'error',
  says: 'The modulus has the fingerprint of the ROCA flaw.',
  why: 'Chips with this flaw make keys whose private half can be computed from the public one.',
  fix: 'Replace the key. Make the new one outside the chip.',
  sources: [document('cve-2017-15361')],
  examples: {
    bad: [
      '{"kty":"RSA","n":"H0D8ktokFpR1CXnubPWC8tXX0o4YM13gWrxU0FYOD1MChgxlK_CNVgJSql50IQVG82n7u86MEs_HlXsmUv6adR9A_JLaJBaUdQl57mz1gvLV19KOGDNd4Fq8VNBWDg9TAoYMZSvwjVYCUqpedCEFRvNp-7vOjBLPx5V7JlL-mnUfQPyS2iQWlHUJee5s9YLy1dfSjhgzXeBavFTQVg4PUwKGDGUr8I1WAlKqXnQhBUbzafu7zowSz8eVeyZS_pp1H0D8ktokFpR1CXnubPWC8tXX0o4YM13gWrxU0FYOD1MChgxlK_CNVgJSql50IQVG82n7u86MEs_HlXsmUv6adR9A_JLaJBaUdQl57mz1gvLV19KOGDNd4Fq8VNBWDg9TAoYMZSvwjVYCUqpedCEFRvNp-7vOjBLPx5V7JlL-mnUfQPyS2iQWlHUJee5s9YLy1dfSjhgzXeBavFTQVg4PUwKGDGUr8I1WAlKqXnQhBUbzafu7zowSz8eVeyZS_pp1H0D8ktokFpR1CXnubPWC8tXX0o4YM13gWrxU0FYOD1MChgxlL7vbt9xR2pbpkeVf56XTJMFucXZrgX9FG6gsww","e":"AQAB","kid":"card-1","alg":"RS256"}',
    ],
    good: [jwk(RSA_OVEN), jwk(OVEN)],
  },
  check({ keys }) {
    return reportsOn(keys, ({ key: { jwk, fault }, at }) =>
      jwk.kty === 'RSA' && fault === undefined && hasRocaFingerprint(integerOf(bytesOf(jwk.n)))
        ? { at }
        : undefined,
    );
  },
});
