/** An SD-JWT whose parts are not those of one. Not: whether the digests fit (sdjwt-digest), or what a key binding says (sdjwt-kb). */
import { carriersIn, objectOf } from '#jose/jws/jws';
import { readDisclosure } from '#jose/sd-jwt/disclosure';
import { rfc } from '#sources/sources';
import { memberOf, membersWithin } from '#text/json';
import { defineRule } from '../rule';

export default defineRule({
  on: 'sd-jwt',
  severity: 'error',
  says: 'The SD-JWT does not have the shape of one.',
  why: 'A verifier must refuse it. One that repairs it by itself reads claims that another verifier does not see.',
  fix: 'Keep every tilde, also the one at the end when no key binding follows. Send each disclosure once, as the issuer made it.',
  sources: [rfc(9901, '4'), rfc(9901, '4.2'), rfc(9901, '7.1')],
  examples: {
    bad: [
      'eyJhbGciOiJFUzI1NiIsInR5cCI6ImRjK3NkLWp3dCIsImtpZCI6Imd1aWxkLTEifQ.eyJpc3MiOiJodHRwczovL2d1aWxkLmV4YW1wbGUiLCJ2Y3QiOiJodHRwczovL2d1aWxkLmV4YW1wbGUvYmFrZXIiLCJpYXQiOjE3OTAwMDAwMDAsIl9zZCI6WyJlVXBGeGEtR1VnRzFVXzVjZzhHY0JkSFhuV0YwVS1HLVZVdDZWYnpLeGF3Il19.eYxNQoV8tTAgSzP2jtJK_-BHh4RKeCe2l9SPKjZSPK_nndGjA_lPozntniuoZ4kGMxiTSzD5IvHm2k59M0yfhg~WyJjMjkxY21SdmRXZG9MWEo1WlMxellXeDAiLCJnaXZlbl9uYW1lIiwiQWRhIl0',
      'eyJhbGciOiJFUzI1NiIsInR5cCI6ImRjK3NkLWp3dCIsImtpZCI6Imd1aWxkLTEifQ.eyJpc3MiOiJodHRwczovL2d1aWxkLmV4YW1wbGUiLCJ2Y3QiOiJodHRwczovL2d1aWxkLmV4YW1wbGUvYmFrZXIiLCJpYXQiOjE3OTAwMDAwMDB9.SNvpTpBxn_Nm-GnaPQEUFTQxb5XTxLvQXU_HW2vbBNvQTOamk-Qk70--HYJkm8G3V4f9WmnmHU3Tp74vwnHYqg~WyJz~',
      'eyJhbGciOiJFUzI1NiIsInR5cCI6ImRjK3NkLWp3dCIsImtpZCI6Imd1aWxkLTEifQ.eyJpc3MiOiJodHRwczovL2d1aWxkLmV4YW1wbGUiLCJ2Y3QiOiJodHRwczovL2d1aWxkLmV4YW1wbGUvYmFrZXIiLCJpYXQiOjE3OTAwMDAwMDB9.Z_hZQti1m6g2rPz5uCb1Fe6VPgfHr9bqsOsy7ablXxjtDHHAT9hcrVdnUYcCUS77x4CXA6xh7CRZie-RiMAxTA~WyJjMjkxY21SdmRXZG8iLCJ0cmFkZSIsImJha2VyIiwicnllIl0~',
      'eyJhbGciOiJFUzI1NiIsInR5cCI6ImRjK3NkLWp3dCIsImtpZCI6Imd1aWxkLTEifQ.eyJpc3MiOiJodHRwczovL2d1aWxkLmV4YW1wbGUiLCJ2Y3QiOiJodHRwczovL2d1aWxkLmV4YW1wbGUvYmFrZXIiLCJpYXQiOjE3OTAwMDAwMDAsIl9zZCI6WyJZc2poYUV4b0tlMXNRbWlmMzg1TENyRTVKX09CbkdTTVV4UERlVVRXbzFJIl19.HxhkSVyotL_qKHa5PAdJvtUDJ6OYmV9g0COzv9_LmfbppMsa1xjsKgyNJMEewj4xrJUOBI_D22wos8nQHIDXeQ~WyJjMjkxY21SdmRXZG9MWEo1WlMxellXeDAiLCJfc2QiLCJBZGEiXQ~',
      'eyJhbGciOiJFUzI1NiIsInR5cCI6ImRjK3NkLWp3dCIsImtpZCI6Imd1aWxkLTEifQ.eyJpc3MiOiJodHRwczovL2d1aWxkLmV4YW1wbGUiLCJ2Y3QiOiJodHRwczovL2d1aWxkLmV4YW1wbGUvYmFrZXIiLCJpYXQiOjE3OTAwMDAwMDAsIl9zZCI6WyJlVXBGeGEtR1VnRzFVXzVjZzhHY0JkSFhuV0YwVS1HLVZVdDZWYnpLeGF3Il19.lDMx5TXDBhvaNwyJlkr-wghIMdUeRkXkoRBxRhLA2c3tVLl5boHNPHA57NW8pbm7RTIqU3FCSJXqkvKvXnNmhA~WyJjMjkxY21SdmRXZG9MWEo1WlMxellXeDAiLCJnaXZlbl9uYW1lIiwiQWRhIl0~WyJjMjkxY21SdmRXZG9MWEo1WlMxellXeDAiLCJnaXZlbl9uYW1lIiwiQWRhIl0~',
      'eyJhbGciOiJFUzI1NiIsInR5cCI6ImRjK3NkLWp3dCIsImtpZCI6Imd1aWxkLTEifQ.eyJpc3MiOiJodHRwczovL2d1aWxkLmV4YW1wbGUiLCJ2Y3QiOiJodHRwczovL2d1aWxkLmV4YW1wbGUvYmFrZXIiLCJpYXQiOjE3OTAwMDAwMDAsIl9zZF9hbGciOjI1Nn0.3Enaz_03Xh-lzQqT8AxVyueMMuGmMrR6pOEBqyN-rVKk21NBkBS0erbDnqdQuUVn-q2yhHUXl75s06xyPL1c-w~',
      'eyJhbGciOiJFUzI1NiIsInR5cCI6ImRjK3NkLWp3dCIsImtpZCI6Imd1aWxkLTEifQ.eyJpc3MiOiJodHRwczovL2d1aWxkLmV4YW1wbGUiLCJ2Y3QiOiJodHRwczovL2d1aWxkLmV4YW1wbGUvYmFrZXIiLCJpYXQiOjE3OTAwMDAwMDAsImFkZHJlc3MiOnsiX3NkX2FsZyI6InNoYS0yNTYifX0.NLxRzQE2g2d6EPzSVGiWNqFjv-u_4g2rJkZv8_mi2K89lN4jQZWwob1A3bjKGZfm3kruWCT7ZaQAH2GTIiSenA~',
    ],
    good: [
      'eyJhbGciOiJFUzI1NiIsInR5cCI6ImRjK3NkLWp3dCIsImtpZCI6Imd1aWxkLTEifQ.eyJpc3MiOiJodHRwczovL2d1aWxkLmV4YW1wbGUiLCJ2Y3QiOiJodHRwczovL2d1aWxkLmV4YW1wbGUvYmFrZXIiLCJpYXQiOjE3OTAwMDAwMDAsIl9zZCI6WyJlVXBGeGEtR1VnRzFVXzVjZzhHY0JkSFhuV0YwVS1HLVZVdDZWYnpLeGF3Il0sInRyYWRlcyI6W3siLi4uIjoid0VHTWN4dGR3cklsRmkwbWFPa1F0WkZyb1ZmMXkwa3N5TnhZNVFTb1ZacyJ9XX0.uEulAXeTtzQ4mBqZ8QLf5th97oRltMCovh_46UvGWDt8m1Yj-LLtpugUDPQrwImkmar_U0IOXui42iO2H4Agag~WyJjMjkxY21SdmRXZG9MWEo1WlMxellXeDAiLCJnaXZlbl9uYW1lIiwiQWRhIl0~WyJjMjkxY21SdmRXZG9MWEo1WlMxellXeDAiLCJyeWUiXQ~',
      'eyJhbGciOiJFUzI1NiIsInR5cCI6ImRjK3NkLWp3dCIsImtpZCI6Imd1aWxkLTEifQ.eyJpc3MiOiJodHRwczovL2d1aWxkLmV4YW1wbGUiLCJ2Y3QiOiJodHRwczovL2d1aWxkLmV4YW1wbGUvYmFrZXIiLCJpYXQiOjE3OTAwMDAwMDB9.vCqEfmm0g4fGszEzuq9lJMl3FQmtT-MAJy_Vea3QDdE_nOsZOsSuWO69gNsKeaJzTdGx3lIJ_rjW7konfwpA7g~',
      'eyJhbGciOiJFUzI1NiIsInR5cCI6ImRjK3NkLWp3dCIsImtpZCI6Imd1aWxkLTEifQ.eyJpc3MiOiJodHRwczovL2d1aWxkLmV4YW1wbGUiLCJ2Y3QiOiJodHRwczovL2d1aWxkLmV4YW1wbGUvYmFrZXIiLCJpYXQiOjE3OTAwMDAwMDAsImNuZiI6eyJqd2siOnsia3R5IjoiRUMiLCJ4IjoiWURGSkZyZUZIcXdtUXZNNnJSUkpzU1pRbkFPdnhEMUxfS2w2aXdONGV5OCIsInkiOiJvRy1DaVEtQjZvNWx4N0Nzblo2YmRTRTh5b3MzVlI2bnYwaGZmZ1hnSk5VIiwiY3J2IjoiUC0yNTYifX0sIl9zZCI6WyJlVXBGeGEtR1VnRzFVXzVjZzhHY0JkSFhuV0YwVS1HLVZVdDZWYnpLeGF3Il19.S3tLLGiL2kRoavcM68SG2YeNRoLui3vRlDcixp7isrtoQ33-Jgkt4F6-ev3Vj7mK8JGXqEsTc9V0B5vGWGpvBw~WyJjMjkxY21SdmRXZG9MWEo1WlMxellXeDAiLCJnaXZlbl9uYW1lIiwiQWRhIl0~eyJhbGciOiJFUzI1NiIsInR5cCI6ImtiK2p3dCJ9.eyJpYXQiOjE3OTAwMDAwMDAsImF1ZCI6Imh0dHBzOi8vb3JkZXJzLmJha2VyeS5leGFtcGxlIiwibm9uY2UiOiJuLTg4Iiwic2RfaGFzaCI6IlFTUVU5aHJEN1pPcjZZM0laSWg5ekpxN3g3Zkw3TDZFZHJKMGJmZFF2RE0ifQ.Q6D2kMfCPYrUNEsc48cG6y_yovCQT6mdpiemLbRdpsGFlchpKslwChHChBjT_IAnvZQm-S413zW6BisFq8O8zg',
    ],
  },
  *check({ issuer, disclosures, keyBinding }) {
    const seen = new Set<string>();
    for (const [index, disclosure] of disclosures.entries()) {
      const read = readDisclosure(disclosure, `Disclosure ${index + 1}`);
      if ('says' in read) yield { at: disclosure.span, says: read.says };
      else if (seen.has(disclosure.text)) {
        yield { at: disclosure.span, says: `Disclosure ${index + 1} was sent twice.` };
      }
      seen.add(disclosure.text);
    }
    if (keyBinding && keyBinding.jws.segments.length !== 3) {
      yield {
        at: keyBinding.span,
        says: 'What follows the last tilde is no JWT. An SD-JWT without key binding ends with a tilde.',
      };
    }
    const payload = objectOf(issuer.payload);
    if (!payload || !issuer.payload) return;
    const algorithm = memberOf(payload, '_sd_alg');
    for (const { name, span, value } of membersWithin(payload)) {
      if (name !== '_sd_alg') continue;
      const isTop = span.start === algorithm?.span.start;
      if (isTop && value.type === 'string') continue;
      yield {
        at: carriersIn(issuer.payload, span),
        says: isTop ? '"_sd_alg" is not a string.' : '"_sd_alg" may stand at the top of the claims set only.',
      };
    }
  },
});
