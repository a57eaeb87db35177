/** Nobody gave a key that could be read, so the signature was not checked. Not: a signature that was checked and fails (sig-invalid). */
import { document, rfc } from '#sources/sources';
import { OVEN, jwk, underKey } from '../example-keys';
import { ACCESS, ES256, jwt } from '../example-token';
import { defineRule } from '../rule';

export default defineRule({
  on: 'jws',
  asks: 'evidence',
  state: 'key',
  severity: 'info',
  says: 'The signature was not checked: no usable key.',
  why: 'Anyone can make up a token that reads like this one. Only a key shows who signed it.',
  fix: 'Give the public key, the JWK Set of the issuer, or the shared secret.',
  sources: [rfc(7515, '5.2'), rfc(8725, '3.3'), document('asvs-5', '9.1.1')],
  examples: {
    now: 1790000000,
    bad: [jwt(ES256, ACCESS), underKey(jwt(ES256, ACCESS), '{"kty":"EC"}')],
    good: [
      underKey(jwt(ES256, ACCESS), jwk(OVEN)),
      underKey(jwt(ES256, { ...ACCESS, sub: 'customer-0001' }), jwk(OVEN)),
    ],
  },
  check: (jws, { evidence }) =>
    evidence?.verification.verdict === 'unverified' && { at: jws.signature?.span ?? jws.header.span },
});
