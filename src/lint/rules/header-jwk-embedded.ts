/** A token that brings the key to verify it with. Not: proofs of possession, which must. */
import { carriersIn, headerParameter } from '#jose/jws/jws';
import { document, rfc } from '#sources/sources';
import { profileOf, type ProfileName } from '../profile';
import { defineRule } from '../rule';

/** RFC 9449 section 4.2 and its like: the key is what the proof is about. */
const PROOFS: ReadonlySet<ProfileName> = new Set(['dpop-proof', 'proof-of-possession', 'key-binding']);

export default defineRule({
  on: 'jws',
  severity: 'error',
  says: "The JOSE header holds a key (jwk) for the token's own signature.",
  why: 'Anyone can sign a token with a key of their own and put that key into it. A verifier that uses the key it finds there accepts every forgery.',
  fix: 'Ignore keys in the header. Verify with a key that was configured, and that kid may point to.',
  sources: [document('cve-2018-0114'), rfc(8725, '3.10'), document('asvs-5', 'V9.1.3')],
  examples: {
    bad: [
      'eyJhbGciOiJFUzI1NiIsInR5cCI6IkpXVCIsImp3ayI6eyJrdHkiOiJFQyIsImNydiI6IlAtMjU2IiwieCI6ImdaazlMcnNCT01oWkppd2RjRE9XN2twZnl1dkE2dnh1OFNuTl83cXg3SmMiLCJ5IjoiMGtRajhWSHJjbGxyaDc2bVA3eEZKTzVqaUJkLUlBQnNjZk93U2pqd3JWcyJ9fQ.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoiY3VzdG9tZXItMTg0MiIsImF1ZCI6Imh0dHBzOi8vb3JkZXJzLmJha2VyeS5leGFtcGxlIiwiaWF0IjoxNzkwMDAwMDAwLCJleHAiOjE3OTAwMDA2MDB9.eqaMxdMclwzYVyDElDppjbXUHwjAleh_jPbGpomXNeQ9KH5Qo1_cT-7KTMEq-f04Pnrst9TY5ktivyyydYpnPA',
    ],
    good: [
      'eyJhbGciOiJFUzI1NiIsInR5cCI6IkpXVCIsImtpZCI6Im92ZW4tMSJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoiY3VzdG9tZXItMTg0MiIsImF1ZCI6Imh0dHBzOi8vb3JkZXJzLmJha2VyeS5leGFtcGxlIiwiaWF0IjoxNzkwMDAwMDAwLCJleHAiOjE3OTAwMDA2MDB9.OMrR1r57FOJzerK3VnaFAylRrHpB-eTQPFzEHqCxmcC4zzD_vacsLUYUWINaouUuP1LsewvhtGSJ1AdGt1n7sQ',
      'eyJhbGciOiJFUzI1NiIsInR5cCI6ImRwb3Arand0IiwiandrIjp7Imt0eSI6IkVDIiwiY3J2IjoiUC0yNTYiLCJ4IjoiZ1prOUxyc0JPTWhaSml3ZGNET1c3a3BmeXV2QTZ2eHU4U25OXzdxeDdKYyIsInkiOiIwa1FqOFZIcmNsbHJoNzZtUDd4RkpPNWppQmQtSUFCc2NmT3dTamp3clZzIn19.eyJqdGkiOiJwLTc3IiwiaHRtIjoiUE9TVCIsImh0dSI6Imh0dHBzOi8vb3JkZXJzLmJha2VyeS5leGFtcGxlL29yZGVyIiwiaWF0IjoxNzkwMDAwMDAwfQ.JOokZ6tDXB-qXyVtHxRXclicJWq9RHVRx4fa-mJ833xqW3BPvD5qPjqLPvJIVPbVxwz_pZ74uYXCTAZseHAJCQ',
    ],
  },
  check(jws, context) {
    const jwk = headerParameter(jws, 'jwk');
    if (!jwk) return [];
    // The claims can be the attacker's too, so only typ makes a proof.
    const { name, declared } = profileOf(jws, context);
    if (declared && PROOFS.has(name)) return [];
    return [{ at: carriersIn(jws.header, jwk.span) }];
  },
});
