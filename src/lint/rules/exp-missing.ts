/** A token that never expires. Not: one that lives too long (lifetime-long). */
import { memberOf } from '#text/json';
import { document, rfc } from '#sources/sources';
import { isCertainIdToken } from '../id-token';
import { profileOf, type ProfileName } from '../profile';
import { defineRule } from '../rule';
import { claimsSet } from '../whole';

/** exp is required by RFC 9068 section 2.2, OpenID Connect Core section 2, RFC 7523 section 3 and back-channel logout. */
const REQUIRED: ReadonlySet<ProfileName> = new Set([
  'access-token',
  'id-token',
  'client-assertion',
  'logout-token',
]);

/** These expire by other means, or are read once; RFC 8417 section 2.2 even advises against exp. */
const EXEMPT: ReadonlySet<ProfileName> = new Set([
  'dpop-proof',
  'proof-of-possession',
  'security-event',
  'sd-jwt',
  'key-binding',
  'credential',
  'status-list',
  'other',
]);

export default defineRule({
  on: 'jws',
  severity: 'warning',
  says: 'The claims set has no exp, so the token never expires.',
  why: 'A token that leaked can be used until its key is changed. Nothing else makes a verifier refuse it.',
  fix: 'Set exp when the token is issued: minutes after iat for an access token.',
  sources: [rfc(7519, '4.1.4'), rfc(9068, '2.2'), document('owasp-jwt')],
  examples: {
    bad: [
      'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiJjdXN0b21lci0xODQyIiwiYXVkIjoiaHR0cHM6Ly9vcmRlcnMuYmFrZXJ5LmV4YW1wbGUiLCJpYXQiOjE3OTAwMDAwMDB9.zOWKEvtSt1bZnxWepNejVG9HahXo61fy5CwTY16JPn8',
      'eyJhbGciOiJIUzI1NiIsInR5cCI6ImF0K2p3dCJ9.eyJzdWIiOiJjdXN0b21lci0xODQyIiwiYXVkIjoiaHR0cHM6Ly9vcmRlcnMuYmFrZXJ5LmV4YW1wbGUiLCJjbGllbnRfaWQiOiJ0aWxsIiwiaWF0IjoxNzkwMDAwMDAwfQ.FAI-u3KpEW8HGdHRXeyrQj9BWorC8iqbN7cZlYeTVWI',
      'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiJjdXN0b21lci0xODQyIiwiYXVkIjoiaHR0cHM6Ly9vcmRlcnMuYmFrZXJ5LmV4YW1wbGUiLCJleHAiOm51bGx9.VGm3D14Blj0XjS1Eo9Ma3aMMtjGf1fupaMFTI_K5zMs',
    ],
    good: [
      'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoiY3VzdG9tZXItMTg0MiIsImF1ZCI6Imh0dHBzOi8vb3JkZXJzLmJha2VyeS5leGFtcGxlIiwiaWF0IjoxNzkwMDAwMDAwLCJleHAiOjE3OTAwMDA2MDB9.1aJ1hMbfZfRfPLnF3eHW8a_VAx799O1jKUykCCRuuwc',
      'eyJhbGciOiJIUzI1NiIsInR5cCI6InNlY2V2ZW50K2p3dCJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwiYXVkIjoiaHR0cHM6Ly9vcmRlcnMuYmFrZXJ5LmV4YW1wbGUiLCJpYXQiOjE3OTAwMDAwMDAsImp0aSI6ImUtNTEiLCJldmVudHMiOnsiaHR0cHM6Ly9iYWtlcnkuZXhhbXBsZS9ldmVudC9jbG9zZWQiOnt9fX0.RraF67_JsLNZxfyrzn-UrZmV2bfSzULj4aAqeIaorxw',
      'eyJhbGciOiJIUzI1NiIsInR5cCI6ImRjK3NkLWp3dCJ9.eyJpc3MiOiJodHRwczovL2d1aWxkLmV4YW1wbGUiLCJ2Y3QiOiJodHRwczovL2d1aWxkLmV4YW1wbGUvYmFrZXIifQ.NNiEzlEtD7iNZc-yeQeALMNiYb0L59YiRtG0Qst8M-s',
      'eyJhbGciOiJIUzI1NiJ9.InR3byByeWUgbG9hdmVzIg.Z_fqX7kxFKgfcTN7pQCmMl8KWcpiRSCdKD8XtYRG5cw',
      'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiJjdXN0b21lci0xODQyIn0',
    ],
  },
  check(jws, context) {
    const claims = claimsSet(jws);
    if (!claims || !jws.payload) return [];
    const exp = memberOf(claims, 'exp');
    if (exp && exp.value.type !== 'null') return [];
    // What an ID token lacks is one finding of its own (idt-required-claims).
    if (isCertainIdToken(jws, context)) return [];
    const { name, declared } = profileOf(jws, context);
    if (EXEMPT.has(name)) return [];
    const required = REQUIRED.has(name) && (declared || name === 'id-token');
    return [{ at: jws.payload.span, severity: required ? 'error' : 'warning' }];
  },
});
