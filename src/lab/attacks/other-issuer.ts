/** A token of another issuer with the same key. */
import { rfc } from '#sources/sources';
import { noTokenToForge } from '../attacker/forged-token';
import { LIBRARIES_MUST_BE_TOLD } from '../attacker/assumed';
import type { AttackUnit } from '../attacker/attack';

export default {
  order: 49,
  group: 'forged tokens',
  label: 'Token of another issuer',
  says: 'The shop’s test system signs with the same key, and issues tokens in any name. The attacker presents one in the victim’s name to the shop.',
  grants: ['a token for another use'],
  sources: [rfc(8725, '3.8')],
  scene: ['log-in', 'read-orders'],
  assumes: [LIBRARIES_MUST_BE_TOLD],
  inapplicable: noTokenToForge,
  play: async (hands) => {
    const value = await hands.otherToken({ issuer: 'https://test.shop.example' });
    await hands.replay([{ type: 'token', value }], 'GET', '/orders');
  },
} satisfies AttackUnit;
