/** A stolen refresh token that the victim’s browser has exchanged meanwhile. Not: one that is still good (refresh-token-theft.ts). */
import { rfc } from '#sources/sources';
import { noRefreshToken, refreshWith } from '../attacker/refresh-with';
import type { AttackUnit } from '../attacker/attack';

export default {
  order: 34,
  group: 'stolen credentials',
  label: 'Outdated refresh token',
  says: 'The attacker copies the refresh token. The victim’s page exchanges it, and a minute later the attacker presents the old one.',
  grants: ['a copy of the browser'],
  sources: [rfc(9700, '4.14.2')],
  scene: ['log-in', 'read-orders'],
  inapplicable: noRefreshToken,
  play: async (hands) => {
    const stolen = hands.copy().filter(({ type }) => type !== 'token');
    await hands.meanwhile('refresh');
    await hands.meanwhile('wait-1');
    const { token, rest } = await refreshWith(hands, stolen);
    if (token) await hands.replay([token, ...rest], 'GET', '/orders');
  },
} satisfies AttackUnit;
