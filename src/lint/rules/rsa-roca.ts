/** An RSA modulus with the fingerprint of a flawed generator. Not: short keys (rsa-weak). */
import { integerOf } from '#jose/integer';
import { bytesOf } from '#jose/keys/jwk';
import { hasRocaFingerprint } from '#jose/keys/rsa-modulus';
import { document } from '#sources/sources';
import { reportsOn } from '../reports-on';
import { defineRule } from '../rule';

export default defineRule({
  on: 'keys',
  severity: 'error',
  says: 'The modulus has the fingerprint of the ROCA flaw.',
  why: 'Chips with this flaw make keys whose private half can be computed from the public one.',
  fix: 'Replace the key, and make the new one outside of the chip.',
  sources: [document('cve-2017-15361')],
  examples: {
    bad: [
      '{"kty":"RSA","n":"H0D8ktokFpR1CXnubPWC8tXX0o4YM13gWrxU0FYOD1MChgxlK_CNVgJSql50IQVG82n7u86MEs_HlXsmUv6adR9A_JLaJBaUdQl57mz1gvLV19KOGDNd4Fq8VNBWDg9TAoYMZSvwjVYCUqpedCEFRvNp-7vOjBLPx5V7JlL-mnUfQPyS2iQWlHUJee5s9YLy1dfSjhgzXeBavFTQVg4PUwKGDGUr8I1WAlKqXnQhBUbzafu7zowSz8eVeyZS_pp1H0D8ktokFpR1CXnubPWC8tXX0o4YM13gWrxU0FYOD1MChgxlK_CNVgJSql50IQVG82n7u86MEs_HlXsmUv6adR9A_JLaJBaUdQl57mz1gvLV19KOGDNd4Fq8VNBWDg9TAoYMZSvwjVYCUqpedCEFRvNp-7vOjBLPx5V7JlL-mnUfQPyS2iQWlHUJee5s9YLy1dfSjhgzXeBavFTQVg4PUwKGDGUr8I1WAlKqXnQhBUbzafu7zowSz8eVeyZS_pp1H0D8ktokFpR1CXnubPWC8tXX0o4YM13gWrxU0FYOD1MChgxlL7vbt9xR2pbpkeVf56XTJMFucXZrgX9FG6gsww","e":"AQAB","kid":"card-1","alg":"RS256"}',
    ],
    good: [
      '{"kty":"RSA","n":"65YFLWkLByK7QcqpZcDx9v1cEkMKz9R89pcO6CJYNkPRAhmc5nyX59Pp3Tjulw3QMjOHqjbPKlobkMyLyvKrPS2P35BKWbdpq_rxozuo7sTegyhmkAYlgH008i5DV3Ay1EEBb8aGF3fUiGvTCm22s9ZFmsnkyHFAu9X3xN4YhW4z-x9arD0l_VHxL03-odwHw7IYWa-MM6OeBqHczascHdH-9HrE5m7CRnyw8gwlrwHlE7W5GPjX2IEtkeGocKKKYFRERY-yxPAFljbmx11spFQTGX14HIFAiEka7jWg1UqAju1qaKPuK7L6FNy5EQnQ6a9RpzTiGBhRRGB0VXBrKVreT9odv9ZLUyYyxsy-pb687T1yZC17R6np8FzUYV4grnpynryYhvVQgeGFQLJqqRg1g9zitaomYHOrcKLrZdePqcsPC0EzwvZARnMSwu_O4337Co0ZMV3DRggkH0Ag28e_DoSf6a62OZuWd-WTfXlBfqeEftPcixB6NENmxZSJ","e":"AQAB","kid":"oven-1","alg":"RS256"}',
      '{"kty":"EC","x":"66PHU1BHCW8PstDKIaBZoK0I7QcaUAZeKemcOqkcpq4","y":"QI9alzJtXyqPtmZYC1_cBZMqrefSuqEwz9uKK3TgiQE","crv":"P-256","kid":"oven-1","alg":"ES256","use":"sig"}',
    ],
  },
  check({ keys }) {
    return reportsOn(keys, ({ key: { jwk, fault }, at }) =>
      jwk.kty === 'RSA' && fault === undefined && hasRocaFingerprint(integerOf(bytesOf(jwk.n)))
        ? { at }
        : undefined,
    );
  },
});
