/** EdDSA, a name that leaves the curve to the key. */
import { rfc } from '#sources/sources';
import { ACCESS, jwt, TOKEN } from '../example-token';
import { parameterOf } from '../placed';
import { defineRule } from '../rule';

export default defineRule({
  on: 'jws',
  severity: 'info',
  says: 'EdDSA does not say which curve is used.',
  why: 'The name stands for Ed25519 and for Ed448. Only the key tells a verifier which of the two it allows.',
  fix: 'Where both sides know the newer names, use Ed25519 or Ed448. EdDSA is deprecated, not broken.',
  sources: [rfc(9864, '2.2'), rfc(8037, '3.1')],
  examples: {
    bad: [jwt({ alg: 'EdDSA', typ: 'JWT' }, ACCESS)],
    good: [jwt({ alg: 'Ed25519', typ: 'JWT' }, ACCESS), TOKEN],
  },
  check(jws) {
    const alg = parameterOf(jws, 'alg');
    return alg?.text === 'EdDSA' && { at: alg.at };
  },
});
