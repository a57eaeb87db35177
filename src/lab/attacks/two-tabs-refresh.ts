/** Two tabs of the victim's refresh at the same time, and nobody attacks. The shop can't tell them from a thief. */
import { rfc } from '#sources/sources';
import type { AttackUnit } from '../attacker/attack';
import { noRefreshToken } from '../attacker/refresh-with';

export default {
  order: 70,
  group: 'accidents',
  label: 'Two tabs refresh at once',
  says: 'Nobody attacks. Two of Alice’s tabs send the same refresh token before either gets an answer. Then 20 minutes pass, and she opens her orders. The harm would be a lost login.',
  grants: [],
  sources: [rfc(9700, '4.14.2')],
  scene: ['log-in', 'read-orders'],
  presupposes: { defences: ['rotation', 'reuse-detection'] },
  inapplicable: noRefreshToken,
  play: async (hands) => {
    await hands.refreshInTwoTabs();
    // Long enough for every access token to be over, so that the page must refresh again.
    await hands.meanwhile('wait-20');
    await hands.meanwhile('read-orders');
  },
} satisfies AttackUnit;
