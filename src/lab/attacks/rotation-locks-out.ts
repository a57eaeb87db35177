/** Nobody attacks: after a rotation a service refuses the new tokens, for it keeps the old key set. Not: forged tokens (stale-key-set.ts). */
import { document } from '#sources/sources';
import { noKeySet } from '../attacker/assumed';
import type { AttackUnit } from '../attacker/attack';

export default {
  order: 71,
  group: 'accidents',
  label: 'Rotation locks out',
  also: ['key rotation', 'JWKS', 'kid'],
  says: 'Nobody attacks. The shop rotates its signing key, and Alice logs in again. The photo service still uses the key set that it fetched, and refuses tokens from the new key.',
  grants: [],
  sources: [document('openid-core', 'section 10.1.1')],
  scene: ['log-in', 'read-photos', 'rotate-key'],
  assumes: ['A service keeps the key set for an hour.'],
  inapplicable: noKeySet,
  play: async (hands) => {
    await hands.meanwhile('read-orders');
    await hands.meanwhile('log-in');
    await hands.meanwhile('read-photos');
  },
} satisfies AttackUnit;
