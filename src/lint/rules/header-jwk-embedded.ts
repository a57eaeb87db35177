/** A token that brings the key to verify it with. Proofs of possession are exempt: they must bring it. */
import { document, rfc } from '#sources/sources';
import { TILL } from '../example-keys';
import { ACCESS, ES256, jwt } from '../example-token';
import { parameterOf } from '../placed';
import { profileOf, type ProfileName } from '../profile';
import { defineRule } from '../rule';

/** RFC 9449 section 4.2 and its like: the key is what the proof is about. */
const PROOFS: ReadonlySet<ProfileName> = new Set(['dpop-proof', 'proof-of-possession', 'key-binding']);

export default defineRule({
  on: 'jws',
  severity: 'error',
  says: 'The header carries the key for its own signature.',
  why: 'Anyone can sign a token with a key of their own and put that key into it. A verifier that uses the key it finds there accepts every forgery.',
  fix: 'Ignore keys in the header. Verify with a configured key, which kid may select.',
  sources: [document('cve-2018-0114'), rfc(8725, '3.10'), document('asvs-5', '9.1.3')],
  examples: {
    bad: [jwt({ alg: 'ES256', typ: 'JWT', jwk: TILL }, ACCESS)],
    good: [
      jwt(ES256, ACCESS),
      jwt(
        { alg: 'ES256', typ: 'dpop+jwt', jwk: TILL },
        { jti: 'p-77', htm: 'POST', htu: 'https://orders.bakery.example/order', iat: 1790000000 },
      ),
    ],
  },
  check(jws, context) {
    const jwk = parameterOf(jws, 'jwk');
    if (!jwk) return undefined;
    // The claims can be the attacker's too, so only typ makes a proof.
    const { name, declared } = profileOf(jws, context);
    return !(declared && PROOFS.has(name)) && { at: jwk.at };
  },
});
