/** A token for a partner’s service, shown to the shop. The shop issued it; nothing is forged. */
import { rfc } from '#sources/sources';
import { PARTNER_ORIGIN } from '../origins';
import { noTokenToForge } from '../attacker/forged-token';
import { LIBRARIES_MUST_BE_TOLD } from '../attacker/assumed';
import type { AttackUnit } from '../attacker/attack';

export default {
  order: 47,
  group: 'forged tokens',
  label: 'Token for another service',
  says: 'The shop issued a token in the victim’s name for a partner’s service. Someone there presents it to the shop’s own API.',
  grants: ['a token for another use'],
  sources: [rfc(8725, '3.9'), rfc(9700, '2.3')],
  scene: ['log-in', 'read-orders'],
  assumes: [LIBRARIES_MUST_BE_TOLD],
  inapplicable: noTokenToForge,
  play: async (hands) => {
    const value = await hands.otherToken({ audience: PARTNER_ORIGIN });
    await hands.replay([{ type: 'token', value }], 'GET', '/orders');
  },
} satisfies AttackUnit;
