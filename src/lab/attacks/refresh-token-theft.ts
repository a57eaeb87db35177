/** A stolen refresh token that the thief uses before the victim does. Not: one that was already used (refresh-token-theft-late.ts). */
import { rfc } from '#sources/sources';
import { noRefreshToken, refreshWith } from '../attacker/refresh-with';
import type { AttackUnit } from '../attacker/attack';

export default {
  order: 33,
  group: 'stolen credentials',
  label: 'Stolen refresh token',
  says: 'The attacker copies the refresh token and exchanges it first. Then 20 minutes pass, and the victim uses the shop again. Is the attacker still logged in after that?',
  grants: ['a copy of the browser'],
  sources: [rfc(9700, '4.14')],
  scene: ['log-in', 'read-orders'],
  presupposes: { defences: ['rotation'] },
  inapplicable: noRefreshToken,
  play: async (hands) => {
    const first = await refreshWith(hands, hands.copy());
    // Long enough for every access token to be over, so that the victim's page must refresh.
    await hands.meanwhile('wait-20');
    await hands.meanwhile('read-orders');
    const later = await refreshWith(hands, first.rest);
    if (later.token) await hands.replay([later.token, ...later.rest], 'GET', '/orders');
  },
} satisfies AttackUnit;
