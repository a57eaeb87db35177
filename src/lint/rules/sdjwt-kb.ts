/** A key binding that a verifier must refuse without looking at its signature. Not: a missing one, which only the verifier can ask for. */
import { carriersIn, claim, headerParameter, objectOf, stringOf } from '#jose/jws/jws';
import { rfc } from '#sources/sources';
import { memberOf } from '#text/json';
import type { Span } from '#text/span';
import { CREDENTIAL, encoded, jwt, SD_JWT_VC } from '../example-token';
import { missingClaims } from '../missing-claims';
import { mediaTypeOf } from '../profile';
import { defineRule } from '../rule';
import { digestIn } from '../sd-jwt-digests';
import { claimsSet } from '../whole';

const KEY = {
  kty: 'EC',
  x: 'YDFJFreFHqwmQvM6rRRJsSZQnAOvxD1L_Kl6iwN4ey8',
  y: 'oG-CiQ-B6o5lx7CsnZ6bdSE8yos3VR6nv0hffgXgJNU',
  crv: 'P-256',
};
const CLAIMS = { ...CREDENTIAL, cnf: { jwk: KEY }, _sd: ['eUpFxa-GUgG1U_5cg8GcBdHXnWF0U-G-VUt6VbzKxaw'] };

export default defineRule({
  on: 'sd-jwt',
  severity: 'error',
  says: 'The key binding does not hold.',
  why: 'The binding shows that the holder presents these disclosures, now, to this verifier. Without one of its parts a copied presentation passes for a new one, or another token of the holder for a binding.',
  fix: 'Make a new binding for each presentation: typ kb+jwt, iat, the aud and nonce of the verifier, and sd_hash over all that stands before it.',
  sources: [rfc(9901, '4.3'), rfc(9901, '7.3')],
  examples: {
    bad: [
      [
        jwt(
          SD_JWT_VC,
          CLAIMS,
          'fO_AMgxEd5xFZX-QYaswOxdWhe9C0pnUz51GFWhtHIi9Q7-PYFRbTkLJwAP9_OURbhADUTqmhyKjobq6yXS-vg',
        ),
        encoded(['c291cmRvdWdoLXJ5ZS1zYWx0', 'given_name', 'Ada']),
        jwt(
          { alg: 'ES256', typ: 'JWT' },
          {
            iat: 1790000000,
            aud: 'https://orders.bakery.example',
            nonce: 'n-88',
            sd_hash: '-K-o7xC3sE4S_eMszF0MttVaTZ3KchL0gjl6Wf9RCzY',
          },
          'n9JLk6EUqbHkWZecn5SLGc1JiTph__M-03o7ORqyt8DfpBN-qzYapJslaVKhguCB3Xwmx3i531cY18JbPeACJg',
        ),
      ].join('~'),
      [
        jwt(
          SD_JWT_VC,
          CLAIMS,
          'K5bnhz1IsCv6iuBIjC1wOhYLnzQNrywRr4Eb00ORaAArdlwi_lDgA8BqlmBECv5YcLa4si-sR2CB6lsX-9cAgw',
        ),
        encoded(['c291cmRvdWdoLXJ5ZS1zYWx0', 'given_name', 'Ada']),
        jwt(
          { alg: 'HS256', typ: 'kb+jwt' },
          {
            iat: 1790000000,
            aud: 'https://orders.bakery.example',
            nonce: 'n-88',
            sd_hash: 'dWHZxI3CfU01TZj5CS0-nESEpAMzQySFSedqyrpgZO4',
          },
          'oLCkMvspdVe4dxbZn8shvjJYbcMFfxIjsN8PJZ7WM_0',
        ),
      ].join('~'),
      [
        jwt(
          SD_JWT_VC,
          CLAIMS,
          'BBZWBJc7rIvL9Cs0Do63--2M__HCKjQbg2WEXW3U8-ajSSu5fb3XMQlvDafYfC-Y2qM7hdl-JhhTlNfkgPAoJQ',
        ),
        encoded(['c291cmRvdWdoLXJ5ZS1zYWx0', 'given_name', 'Ada']),
        jwt(
          { alg: 'ES256', typ: 'kb+jwt' },
          {
            iat: 1790000000,
            aud: 'https://orders.bakery.example',
            sd_hash: 'gvFzduImwWHIJV5vCoQhujjmzHPV1nQmBNAr7gm-QJA',
          },
          'h6GuYuouJZ_zR9_E6etZGX9s98rlRoSnlr50_Ysva64TEJY90PfQyhrF_7-cM6qZoQXe-vRmEavkWfl-gda_cw',
        ),
      ].join('~'),
      [
        jwt(
          SD_JWT_VC,
          CLAIMS,
          'bbPaw9Rbawy0vZ233AXhbDM76V54Pw74GmS-KhDqUVwv40uGGTzgFQ42KsImvAWtXTkj_8jr3JTEjAt8phPVIQ',
        ),
        encoded(['c291cmRvdWdoLXJ5ZS1zYWx0', 'given_name', 'Ada']),
        jwt(
          { alg: 'ES256', typ: 'kb+jwt' },
          {
            iat: 1790000000,
            aud: ['https://orders.bakery.example'],
            nonce: 'n-88',
            sd_hash: 'a8fEpy8XaFcwG8qFlP_laxMGZmfEYjlZLvdf8O6AtnU',
          },
          '06Ieo3Dw-EOm-mmJHTsSnKseJC_QdxOLzg_SWSLVh_MWZF4K4xUdvI3qvEg_YecQPaMVUXYI-8dvlaKLQay0TA',
        ),
      ].join('~'),
      [
        jwt(
          SD_JWT_VC,
          CLAIMS,
          'y54U_vWqaVr8XVNYvC48yftu2Q89kgRAI2QvKW_TGGnWOhX_CSuI38-90O74YmKYaI3HVcTvdcE0RjYhpPHzVQ',
        ),
        jwt(
          { alg: 'ES256', typ: 'kb+jwt' },
          {
            iat: 1790000000,
            aud: 'https://orders.bakery.example',
            nonce: 'n-88',
            sd_hash: 'A9wqhOBLGP34bw_f7T9W1W2ZOnDnvosBeAej2JzicuY',
          },
          'AvoM5j1UuMOKnA5pbjthA7cvKZ2zGdPLyP6ctENEdGw3_BEVaaK_kJky3H0Oen-qQ5bKkmPJqHqM2FdCRLROmQ',
        ),
      ].join('~'),
      [
        jwt(
          SD_JWT_VC,
          { ...CREDENTIAL, _sd: ['eUpFxa-GUgG1U_5cg8GcBdHXnWF0U-G-VUt6VbzKxaw'] },
          'JlysJf4mhQ6DH7jNDpDb3VpTHDN_jZlnovlZuZ5F8JpQvDywOi_4qN3YMYf_HMFC2EAP99ab0XGVeoLLCx8Sxw',
        ),
        encoded(['c291cmRvdWdoLXJ5ZS1zYWx0', 'given_name', 'Ada']),
        jwt(
          { alg: 'ES256', typ: 'kb+jwt' },
          {
            iat: 1790000000,
            aud: 'https://orders.bakery.example',
            nonce: 'n-88',
            sd_hash: '8aHzIAPvaJKh-Cg5G6sqWS9ZtVsushbTkoABHOCemmM',
          },
          'kUmSD2WqkZfCzByXsPFPHYzAALZrIeKDUmKLXcM0hIyyZ7ypSzsPtrj9W0ARQMkFKR3R4sMVKGvWXEDrAqbZbQ',
        ),
      ].join('~'),
    ],
    good: [
      [
        jwt(
          SD_JWT_VC,
          CLAIMS,
          '_DKh_KQZtDJT4Ct2EwbBZCdXRdQjkBHZINIC7qxGjI0SOxDQgUodKwt1h3BqozX6V__9k1aVjbNVBQccJhYc0Q',
        ),
        encoded(['c291cmRvdWdoLXJ5ZS1zYWx0', 'given_name', 'Ada']),
        jwt(
          { alg: 'ES256', typ: 'kb+jwt' },
          {
            iat: 1790000000,
            aud: 'https://orders.bakery.example',
            nonce: 'n-88',
            sd_hash: 'kJ3J-DH6sSlhV1ThO8KsenfLLDQqEpPTzagG__5tdTc',
          },
          'IES00XMegKS5I3wx2ZlERzhLw7ZHiJP-6kf6D8FtpAnuMik1T7cb1jF6wkhjAwA_QG9WEiG19Xjk7kcJ8Zx9CQ',
        ),
      ].join('~'),
      [
        jwt(
          SD_JWT_VC,
          CLAIMS,
          'as1U0nAQwyFiXrLdrRb1WOcUmq76_Zcq9U9GgIRmFcOtM7vFhE-hsuxaisICghBFx5HP6KwkAGEW454aveUivg',
        ),
        encoded(['c291cmRvdWdoLXJ5ZS1zYWx0', 'given_name', 'Ada']),
        '',
      ].join('~'),
      [
        jwt(
          SD_JWT_VC,
          CREDENTIAL,
          't2NCh79YfhcPk4zW53GPMBMNoMf59Gc_BVPk2F4BK6DRQ2jcYrxdSi_-BuEFdvYiOMMuaHCcwZ3UrNzmDPAxmA',
        ),
        'cut.off',
      ].join('~'),
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
