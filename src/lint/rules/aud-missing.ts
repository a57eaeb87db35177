/** A token that does not say whom it is for. Not: one for somebody else, which only a verifier can tell. */
import { memberOf, type Json } from '#text/json';
import { document, rfc } from '#sources/sources';
import { profileOf, type ProfileName } from '../profile';
import { defineRule } from '../rule';
import { claimsSet } from '../whole';

/** aud is required by RFC 9068 section 2.2, OpenID Connect Core section 2, RFC 7523 section 3, back-channel logout and RFC 9901 section 4.3. */
const REQUIRED: ReadonlySet<ProfileName> = new Set([
  'access-token',
  'id-token',
  'client-assertion',
  'logout-token',
  'key-binding',
]);

/** htu, the holder or the issuer itself say whom these are for. */
const EXEMPT: ReadonlySet<ProfileName> = new Set([
  'dpop-proof',
  'proof-of-possession',
  'refresh-token',
  'sd-jwt',
  'credential',
  'status-list',
  'other',
]);

const namesNobody = (value: Json | undefined): boolean =>
  value === undefined ||
  value.type === 'null' ||
  (value.type === 'string' && value.value === '') ||
  (value.type === 'array' && value.items.length === 0);

export default defineRule({
  on: 'jws',
  severity: 'warning',
  says: 'The claims set has no aud, so the token does not say whom it is for.',
  why: 'A service that receives the token can replay it at another service that trusts the same issuer.',
  fix: 'Name the intended recipient in aud, and let each service refuse tokens that do not name it.',
  sources: [rfc(7519, '4.1.3'), rfc(8725, '3.9'), document('asvs-5', 'V9.2.3')],
  examples: {
    bad: [
      'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoiY3VzdG9tZXItMTg0MiIsImlhdCI6MTc5MDAwMDAwMCwiZXhwIjoxNzkwMDAwNjAwfQ.iBGwPg7zeZTEQgR_hDYGwTPHs7eSYoSHkqnKpJg_4zU',
      'eyJhbGciOiJIUzI1NiIsInR5cCI6ImF0K2p3dCJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoiY3VzdG9tZXItMTg0MiIsImF1ZCI6W10sImlhdCI6MTc5MDAwMDAwMCwiZXhwIjoxNzkwMDAwNjAwfQ.QRkuotpVL_GuUZeUhwDOt8KgsnfBZPqPNCPhLc8-XOQ',
    ],
    good: [
      'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoiY3VzdG9tZXItMTg0MiIsImF1ZCI6Imh0dHBzOi8vb3JkZXJzLmJha2VyeS5leGFtcGxlIiwiaWF0IjoxNzkwMDAwMDAwLCJleHAiOjE3OTAwMDA2MDB9.1aJ1hMbfZfRfPLnF3eHW8a_VAx799O1jKUykCCRuuwc',
      'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiJjdXN0b21lci0xODQyIiwiYXVkIjpbImh0dHBzOi8vb3JkZXJzLmJha2VyeS5leGFtcGxlIl0sImV4cCI6MTc5MDAwMDYwMH0.JZwANB2lTPxIkVHIqHf_NXnJIW7DaEHPz44qojfM09I',
      'eyJhbGciOiJIUzI1NiIsInR5cCI6InZjK2p3dCJ9.eyJpc3MiOiJodHRwczovL2d1aWxkLmV4YW1wbGUiLCJjcmVkZW50aWFsU3ViamVjdCI6eyJ0cmFkZSI6ImJha2VyIn19.ihODhURL362Z6z3J7Ps9oCV5rEkkvUvm80VpqCQQZEU',
      'eyJhbGciOiJIUzI1NiJ9.WzE4NDJd.CwnD9j_g08kxKFIXOcTeh8z23mHW126JqYX8iGiqUs8',
    ],
  },
  check(jws, context) {
    const claims = claimsSet(jws);
    if (!claims || !jws.payload) return [];
    const aud = memberOf(claims, 'aud');
    const { name, declared } = profileOf(jws, context);
    if (EXEMPT.has(name) || !namesNobody(aud?.value)) return [];
    const required = REQUIRED.has(name) && (declared || name === 'id-token');
    // RFC 8417 section 2.2 recommends aud without more.
    const optional = name === 'security-event' ? 'info' : 'warning';
    return [
      {
        at: jws.payload.span,
        severity: required ? 'error' : optional,
        ...(aud ? { says: 'The claim aud is empty, so the token does not say whom it is for.' } : {}),
      },
    ];
  },
});
