/** A token that does not say who made it. Not: one by an issuer that is not trusted, which only a verifier can tell. */
import { rfc } from '#sources/sources';
import { isMissing } from '../missing-claims';
import { profileOf, type ProfileName } from '../profile';
import { defineRule } from '../rule';
import { claimsSet } from '../whole';

/** iss is required by RFC 9068 section 2.2, OpenID Connect Core section 2, RFC 7523 section 3, RFC 8417 section 2.2 and back-channel logout. */
const REQUIRED: ReadonlySet<ProfileName> = new Set([
  'access-token',
  'id-token',
  'client-assertion',
  'logout-token',
  'security-event',
]);

/** The key itself, a certificate or the issuer alone say who made these. */
const EXEMPT: ReadonlySet<ProfileName> = new Set([
  'dpop-proof',
  'proof-of-possession',
  'key-binding',
  'refresh-token',
  'sd-jwt',
  'credential',
  'status-list',
  'other',
]);

export default defineRule({
  on: 'jws',
  severity: 'info',
  says: 'The claims set has no iss, so the token does not say who made it.',
  why: 'A verifier that trusts several issuers cannot tell whose key the signature has to fit. One issuer could then speak for another.',
  fix: 'Name the issuer in iss. A verifier accepts only keys of that issuer.',
  sources: [rfc(8725, '3.8'), rfc(7519, '4.1.1')],
  examples: {
    bad: [
      'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiJjdXN0b21lci0xODQyIiwiYXVkIjoiaHR0cHM6Ly9vcmRlcnMuYmFrZXJ5LmV4YW1wbGUiLCJpYXQiOjE3OTAwMDAwMDAsImV4cCI6MTc5MDAwMDYwMH0.w2bZf2iEu5EWL15NJbOghviN2YfYvo5KWx3fY_VNGMQ',
      'eyJhbGciOiJIUzI1NiIsInR5cCI6ImF0K2p3dCJ9.eyJpc3MiOiIiLCJzdWIiOiJjdXN0b21lci0xODQyIiwiYXVkIjoiaHR0cHM6Ly9vcmRlcnMuYmFrZXJ5LmV4YW1wbGUiLCJjbGllbnRfaWQiOiJ0aWxsIiwiaWF0IjoxNzkwMDAwMDAwLCJleHAiOjE3OTAwMDA2MDAsImp0aSI6InQtMSJ9.9xT51fhNDYkokzpE39_gHO16qs-YHTB_zV_XrWNwh3I',
    ],
    good: [
      'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoiY3VzdG9tZXItMTg0MiIsImF1ZCI6Imh0dHBzOi8vb3JkZXJzLmJha2VyeS5leGFtcGxlIiwiaWF0IjoxNzkwMDAwMDAwLCJleHAiOjE3OTAwMDA2MDB9.1aJ1hMbfZfRfPLnF3eHW8a_VAx799O1jKUykCCRuuwc',
      'eyJhbGciOiJIUzI1NiIsInR5cCI6ImRjK3NkLWp3dCJ9.eyJ2Y3QiOiJodHRwczovL2d1aWxkLmV4YW1wbGUvYmFrZXIifQ.A8rXw05NHpsUyqqZlfbBg5b4l_jRG1Ii84cZFVBZozk',
      'eyJhbGciOiJIUzI1NiJ9.dHdvIHJ5ZSBsb2F2ZXM.W_-ShQMqTm7JelVqc41nyRuJWcigKkKMVlXbvPyTBqk',
    ],
  },
  check(jws, context) {
    const claims = claimsSet(jws);
    if (!claims || !jws.payload || !isMissing(claims, 'iss')) return [];
    const { name, declared } = profileOf(jws, context);
    if (EXEMPT.has(name)) return [];
    const required = REQUIRED.has(name) && (declared || name === 'id-token');
    return [{ at: jws.payload.span, severity: required ? 'error' : 'info' }];
  },
});
