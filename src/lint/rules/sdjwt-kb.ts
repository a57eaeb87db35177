/** A key binding that a verifier must refuse without looking at its signature. Not: a missing one, which only the verifier can ask for. */
import { carriersIn, claim, headerParameter, objectOf, stringOf } from '#jose/jws/jws';
import { rfc } from '#sources/sources';
import { memberOf } from '#text/json';
import type { Span } from '#text/span';
import { missingClaims } from '../missing-claims';
import { mediaTypeOf } from '../profile';
import { defineRule } from '../rule';
import { digestIn } from '../sd-jwt-digests';
import { claimsSet } from '../whole';

export default defineRule({
  on: 'sd-jwt',
  severity: 'error',
  says: 'The key binding does not hold.',
  why: 'The binding shows that the holder presents these disclosures, now, to this verifier. Without one of its parts a copied presentation passes for a new one, or another token of the holder for a binding.',
  fix: 'Make a new binding for each presentation: typ kb+jwt, iat, the aud and nonce of the verifier, and sd_hash over all that stands before it.',
  sources: [rfc(9901, '4.3'), rfc(9901, '7.3')],
  examples: {
    bad: [
      'eyJhbGciOiJFUzI1NiIsInR5cCI6ImRjK3NkLWp3dCIsImtpZCI6Imd1aWxkLTEifQ.eyJpc3MiOiJodHRwczovL2d1aWxkLmV4YW1wbGUiLCJ2Y3QiOiJodHRwczovL2d1aWxkLmV4YW1wbGUvYmFrZXIiLCJpYXQiOjE3OTAwMDAwMDAsImNuZiI6eyJqd2siOnsia3R5IjoiRUMiLCJ4IjoiWURGSkZyZUZIcXdtUXZNNnJSUkpzU1pRbkFPdnhEMUxfS2w2aXdONGV5OCIsInkiOiJvRy1DaVEtQjZvNWx4N0Nzblo2YmRTRTh5b3MzVlI2bnYwaGZmZ1hnSk5VIiwiY3J2IjoiUC0yNTYifX0sIl9zZCI6WyJlVXBGeGEtR1VnRzFVXzVjZzhHY0JkSFhuV0YwVS1HLVZVdDZWYnpLeGF3Il19.fO_AMgxEd5xFZX-QYaswOxdWhe9C0pnUz51GFWhtHIi9Q7-PYFRbTkLJwAP9_OURbhADUTqmhyKjobq6yXS-vg~WyJjMjkxY21SdmRXZG9MWEo1WlMxellXeDAiLCJnaXZlbl9uYW1lIiwiQWRhIl0~eyJhbGciOiJFUzI1NiIsInR5cCI6IkpXVCJ9.eyJpYXQiOjE3OTAwMDAwMDAsImF1ZCI6Imh0dHBzOi8vb3JkZXJzLmJha2VyeS5leGFtcGxlIiwibm9uY2UiOiJuLTg4Iiwic2RfaGFzaCI6Ii1LLW83eEMzc0U0U19lTXN6RjBNdHRWYVRaM0tjaEwwZ2psNldmOVJDelkifQ.n9JLk6EUqbHkWZecn5SLGc1JiTph__M-03o7ORqyt8DfpBN-qzYapJslaVKhguCB3Xwmx3i531cY18JbPeACJg',
      'eyJhbGciOiJFUzI1NiIsInR5cCI6ImRjK3NkLWp3dCIsImtpZCI6Imd1aWxkLTEifQ.eyJpc3MiOiJodHRwczovL2d1aWxkLmV4YW1wbGUiLCJ2Y3QiOiJodHRwczovL2d1aWxkLmV4YW1wbGUvYmFrZXIiLCJpYXQiOjE3OTAwMDAwMDAsImNuZiI6eyJqd2siOnsia3R5IjoiRUMiLCJ4IjoiWURGSkZyZUZIcXdtUXZNNnJSUkpzU1pRbkFPdnhEMUxfS2w2aXdONGV5OCIsInkiOiJvRy1DaVEtQjZvNWx4N0Nzblo2YmRTRTh5b3MzVlI2bnYwaGZmZ1hnSk5VIiwiY3J2IjoiUC0yNTYifX0sIl9zZCI6WyJlVXBGeGEtR1VnRzFVXzVjZzhHY0JkSFhuV0YwVS1HLVZVdDZWYnpLeGF3Il19.K5bnhz1IsCv6iuBIjC1wOhYLnzQNrywRr4Eb00ORaAArdlwi_lDgA8BqlmBECv5YcLa4si-sR2CB6lsX-9cAgw~WyJjMjkxY21SdmRXZG9MWEo1WlMxellXeDAiLCJnaXZlbl9uYW1lIiwiQWRhIl0~eyJhbGciOiJIUzI1NiIsInR5cCI6ImtiK2p3dCJ9.eyJpYXQiOjE3OTAwMDAwMDAsImF1ZCI6Imh0dHBzOi8vb3JkZXJzLmJha2VyeS5leGFtcGxlIiwibm9uY2UiOiJuLTg4Iiwic2RfaGFzaCI6ImRXSFp4STNDZlUwMVRaajVDUzAtbkVTRXBBTXpReVNGU2VkcXlycGdaTzQifQ.oLCkMvspdVe4dxbZn8shvjJYbcMFfxIjsN8PJZ7WM_0',
      'eyJhbGciOiJFUzI1NiIsInR5cCI6ImRjK3NkLWp3dCIsImtpZCI6Imd1aWxkLTEifQ.eyJpc3MiOiJodHRwczovL2d1aWxkLmV4YW1wbGUiLCJ2Y3QiOiJodHRwczovL2d1aWxkLmV4YW1wbGUvYmFrZXIiLCJpYXQiOjE3OTAwMDAwMDAsImNuZiI6eyJqd2siOnsia3R5IjoiRUMiLCJ4IjoiWURGSkZyZUZIcXdtUXZNNnJSUkpzU1pRbkFPdnhEMUxfS2w2aXdONGV5OCIsInkiOiJvRy1DaVEtQjZvNWx4N0Nzblo2YmRTRTh5b3MzVlI2bnYwaGZmZ1hnSk5VIiwiY3J2IjoiUC0yNTYifX0sIl9zZCI6WyJlVXBGeGEtR1VnRzFVXzVjZzhHY0JkSFhuV0YwVS1HLVZVdDZWYnpLeGF3Il19.BBZWBJc7rIvL9Cs0Do63--2M__HCKjQbg2WEXW3U8-ajSSu5fb3XMQlvDafYfC-Y2qM7hdl-JhhTlNfkgPAoJQ~WyJjMjkxY21SdmRXZG9MWEo1WlMxellXeDAiLCJnaXZlbl9uYW1lIiwiQWRhIl0~eyJhbGciOiJFUzI1NiIsInR5cCI6ImtiK2p3dCJ9.eyJpYXQiOjE3OTAwMDAwMDAsImF1ZCI6Imh0dHBzOi8vb3JkZXJzLmJha2VyeS5leGFtcGxlIiwic2RfaGFzaCI6Imd2RnpkdUltd1dISUpWNXZDb1FodWpqbXpIUFYxblFtQk5BcjdnbS1RSkEifQ.h6GuYuouJZ_zR9_E6etZGX9s98rlRoSnlr50_Ysva64TEJY90PfQyhrF_7-cM6qZoQXe-vRmEavkWfl-gda_cw',
      'eyJhbGciOiJFUzI1NiIsInR5cCI6ImRjK3NkLWp3dCIsImtpZCI6Imd1aWxkLTEifQ.eyJpc3MiOiJodHRwczovL2d1aWxkLmV4YW1wbGUiLCJ2Y3QiOiJodHRwczovL2d1aWxkLmV4YW1wbGUvYmFrZXIiLCJpYXQiOjE3OTAwMDAwMDAsImNuZiI6eyJqd2siOnsia3R5IjoiRUMiLCJ4IjoiWURGSkZyZUZIcXdtUXZNNnJSUkpzU1pRbkFPdnhEMUxfS2w2aXdONGV5OCIsInkiOiJvRy1DaVEtQjZvNWx4N0Nzblo2YmRTRTh5b3MzVlI2bnYwaGZmZ1hnSk5VIiwiY3J2IjoiUC0yNTYifX0sIl9zZCI6WyJlVXBGeGEtR1VnRzFVXzVjZzhHY0JkSFhuV0YwVS1HLVZVdDZWYnpLeGF3Il19.bbPaw9Rbawy0vZ233AXhbDM76V54Pw74GmS-KhDqUVwv40uGGTzgFQ42KsImvAWtXTkj_8jr3JTEjAt8phPVIQ~WyJjMjkxY21SdmRXZG9MWEo1WlMxellXeDAiLCJnaXZlbl9uYW1lIiwiQWRhIl0~eyJhbGciOiJFUzI1NiIsInR5cCI6ImtiK2p3dCJ9.eyJpYXQiOjE3OTAwMDAwMDAsImF1ZCI6WyJodHRwczovL29yZGVycy5iYWtlcnkuZXhhbXBsZSJdLCJub25jZSI6Im4tODgiLCJzZF9oYXNoIjoiYThmRXB5OFhhRmN3RzhxRmxQX2xheE1HWm1mRVlqbFpMdmRmOE82QXRuVSJ9.06Ieo3Dw-EOm-mmJHTsSnKseJC_QdxOLzg_SWSLVh_MWZF4K4xUdvI3qvEg_YecQPaMVUXYI-8dvlaKLQay0TA',
      'eyJhbGciOiJFUzI1NiIsInR5cCI6ImRjK3NkLWp3dCIsImtpZCI6Imd1aWxkLTEifQ.eyJpc3MiOiJodHRwczovL2d1aWxkLmV4YW1wbGUiLCJ2Y3QiOiJodHRwczovL2d1aWxkLmV4YW1wbGUvYmFrZXIiLCJpYXQiOjE3OTAwMDAwMDAsImNuZiI6eyJqd2siOnsia3R5IjoiRUMiLCJ4IjoiWURGSkZyZUZIcXdtUXZNNnJSUkpzU1pRbkFPdnhEMUxfS2w2aXdONGV5OCIsInkiOiJvRy1DaVEtQjZvNWx4N0Nzblo2YmRTRTh5b3MzVlI2bnYwaGZmZ1hnSk5VIiwiY3J2IjoiUC0yNTYifX0sIl9zZCI6WyJlVXBGeGEtR1VnRzFVXzVjZzhHY0JkSFhuV0YwVS1HLVZVdDZWYnpLeGF3Il19.y54U_vWqaVr8XVNYvC48yftu2Q89kgRAI2QvKW_TGGnWOhX_CSuI38-90O74YmKYaI3HVcTvdcE0RjYhpPHzVQ~eyJhbGciOiJFUzI1NiIsInR5cCI6ImtiK2p3dCJ9.eyJpYXQiOjE3OTAwMDAwMDAsImF1ZCI6Imh0dHBzOi8vb3JkZXJzLmJha2VyeS5leGFtcGxlIiwibm9uY2UiOiJuLTg4Iiwic2RfaGFzaCI6IkE5d3FoT0JMR1AzNGJ3X2Y3VDlXMVcyWk9uRG52b3NCZUFlajJKemljdVkifQ.AvoM5j1UuMOKnA5pbjthA7cvKZ2zGdPLyP6ctENEdGw3_BEVaaK_kJky3H0Oen-qQ5bKkmPJqHqM2FdCRLROmQ',
      'eyJhbGciOiJFUzI1NiIsInR5cCI6ImRjK3NkLWp3dCIsImtpZCI6Imd1aWxkLTEifQ.eyJpc3MiOiJodHRwczovL2d1aWxkLmV4YW1wbGUiLCJ2Y3QiOiJodHRwczovL2d1aWxkLmV4YW1wbGUvYmFrZXIiLCJpYXQiOjE3OTAwMDAwMDAsIl9zZCI6WyJlVXBGeGEtR1VnRzFVXzVjZzhHY0JkSFhuV0YwVS1HLVZVdDZWYnpLeGF3Il19.JlysJf4mhQ6DH7jNDpDb3VpTHDN_jZlnovlZuZ5F8JpQvDywOi_4qN3YMYf_HMFC2EAP99ab0XGVeoLLCx8Sxw~WyJjMjkxY21SdmRXZG9MWEo1WlMxellXeDAiLCJnaXZlbl9uYW1lIiwiQWRhIl0~eyJhbGciOiJFUzI1NiIsInR5cCI6ImtiK2p3dCJ9.eyJpYXQiOjE3OTAwMDAwMDAsImF1ZCI6Imh0dHBzOi8vb3JkZXJzLmJha2VyeS5leGFtcGxlIiwibm9uY2UiOiJuLTg4Iiwic2RfaGFzaCI6IjhhSHpJQVB2YUpLaC1DZzVHNnNxV1M5WnRWc3VzaGJUa29BQkhPQ2VtbU0ifQ.kUmSD2WqkZfCzByXsPFPHYzAALZrIeKDUmKLXcM0hIyyZ7ypSzsPtrj9W0ARQMkFKR3R4sMVKGvWXEDrAqbZbQ',
    ],
    good: [
      'eyJhbGciOiJFUzI1NiIsInR5cCI6ImRjK3NkLWp3dCIsImtpZCI6Imd1aWxkLTEifQ.eyJpc3MiOiJodHRwczovL2d1aWxkLmV4YW1wbGUiLCJ2Y3QiOiJodHRwczovL2d1aWxkLmV4YW1wbGUvYmFrZXIiLCJpYXQiOjE3OTAwMDAwMDAsImNuZiI6eyJqd2siOnsia3R5IjoiRUMiLCJ4IjoiWURGSkZyZUZIcXdtUXZNNnJSUkpzU1pRbkFPdnhEMUxfS2w2aXdONGV5OCIsInkiOiJvRy1DaVEtQjZvNWx4N0Nzblo2YmRTRTh5b3MzVlI2bnYwaGZmZ1hnSk5VIiwiY3J2IjoiUC0yNTYifX0sIl9zZCI6WyJlVXBGeGEtR1VnRzFVXzVjZzhHY0JkSFhuV0YwVS1HLVZVdDZWYnpLeGF3Il19._DKh_KQZtDJT4Ct2EwbBZCdXRdQjkBHZINIC7qxGjI0SOxDQgUodKwt1h3BqozX6V__9k1aVjbNVBQccJhYc0Q~WyJjMjkxY21SdmRXZG9MWEo1WlMxellXeDAiLCJnaXZlbl9uYW1lIiwiQWRhIl0~eyJhbGciOiJFUzI1NiIsInR5cCI6ImtiK2p3dCJ9.eyJpYXQiOjE3OTAwMDAwMDAsImF1ZCI6Imh0dHBzOi8vb3JkZXJzLmJha2VyeS5leGFtcGxlIiwibm9uY2UiOiJuLTg4Iiwic2RfaGFzaCI6ImtKM0otREg2c1NsaFYxVGhPOEtzZW5mTExEUXFFcFBUemFnR19fNXRkVGMifQ.IES00XMegKS5I3wx2ZlERzhLw7ZHiJP-6kf6D8FtpAnuMik1T7cb1jF6wkhjAwA_QG9WEiG19Xjk7kcJ8Zx9CQ',
      'eyJhbGciOiJFUzI1NiIsInR5cCI6ImRjK3NkLWp3dCIsImtpZCI6Imd1aWxkLTEifQ.eyJpc3MiOiJodHRwczovL2d1aWxkLmV4YW1wbGUiLCJ2Y3QiOiJodHRwczovL2d1aWxkLmV4YW1wbGUvYmFrZXIiLCJpYXQiOjE3OTAwMDAwMDAsImNuZiI6eyJqd2siOnsia3R5IjoiRUMiLCJ4IjoiWURGSkZyZUZIcXdtUXZNNnJSUkpzU1pRbkFPdnhEMUxfS2w2aXdONGV5OCIsInkiOiJvRy1DaVEtQjZvNWx4N0Nzblo2YmRTRTh5b3MzVlI2bnYwaGZmZ1hnSk5VIiwiY3J2IjoiUC0yNTYifX0sIl9zZCI6WyJlVXBGeGEtR1VnRzFVXzVjZzhHY0JkSFhuV0YwVS1HLVZVdDZWYnpLeGF3Il19.as1U0nAQwyFiXrLdrRb1WOcUmq76_Zcq9U9GgIRmFcOtM7vFhE-hsuxaisICghBFx5HP6KwkAGEW454aveUivg~WyJjMjkxY21SdmRXZG9MWEo1WlMxellXeDAiLCJnaXZlbl9uYW1lIiwiQWRhIl0~',
      'eyJhbGciOiJFUzI1NiIsInR5cCI6ImRjK3NkLWp3dCIsImtpZCI6Imd1aWxkLTEifQ.eyJpc3MiOiJodHRwczovL2d1aWxkLmV4YW1wbGUiLCJ2Y3QiOiJodHRwczovL2d1aWxkLmV4YW1wbGUvYmFrZXIiLCJpYXQiOjE3OTAwMDAwMDB9.t2NCh79YfhcPk4zW53GPMBMNoMf59Gc_BVPk2F4BK6DRQ2jcYrxdSi_-BuEFdvYiOMMuaHCcwZ3UrNzmDPAxmA~cut.off',
    ],
  },
  *check(sdJwt) {
    const { text, issuer, keyBinding } = sdJwt;
    const claims = keyBinding && claimsSet(keyBinding.jws);
    const payload = keyBinding?.jws.payload;
    if (!keyBinding || !claims || !payload) return;
    const { jws, span } = keyBinding;
    const within = (at: Span): Span => ({ start: span.start + at.start, end: span.start + at.end });
    const alg = headerParameter(jws, 'alg');
    const algorithm = stringOf(alg?.value) ?? '';
    if (alg && /^(?:none$|HS)/iu.test(algorithm)) {
      yield {
        at: within(carriersIn(jws.header, alg.span)),
        says: 'The key binding is not signed with a private key.',
      };
    }
    if (mediaTypeOf(jws) !== 'kb+jwt') {
      const typ = headerParameter(jws, 'typ');
      yield {
        at: within(typ ? carriersIn(jws.header, typ.span) : jws.header.span),
        says: 'The typ of the key binding is not kb+jwt.',
      };
    }
    const missing = missingClaims(claims, ['iat', 'aud', 'nonce', 'sd_hash']);
    if (missing !== undefined) yield { at: within(payload.span), says: `The key binding lacks ${missing}.` };
    const aud = memberOf(claims, 'aud');
    if (aud && aud.value.type !== 'string' && aud.value.type !== 'null') {
      yield {
        at: within(carriersIn(payload, aud.span)),
        says: 'The aud of the key binding is not a single string.',
      };
    }
    const hash = memberOf(claims, 'sd_hash');
    const stated = stringOf(hash?.value) ?? '';
    const actual = digestIn(sdJwt, text.slice(0, span.start));
    if (hash && stated !== '' && actual !== undefined && stated !== actual) {
      yield {
        at: within(carriersIn(payload, hash.span)),
        says: 'sd_hash is not the hash of what stands before the key binding: disclosures were changed after it was made, or it belongs to another SD-JWT.',
      };
    }
    if (objectOf(issuer.payload) && !claim(issuer, 'cnf')) {
      yield {
        at: span,
        says: 'The issuer named no key of the holder (cnf), so nothing says whose signature this must be.',
      };
    }
  },
});
