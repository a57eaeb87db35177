/** A token without expiry, months later.  */
import { document, rfc } from '#sources/sources';
import { breakIn } from '../attacker/break-in';
import type { AttackUnit } from '../attacker/attack';

export default {
  order: 65,
  group: 'after the end',
  label: 'Months later',
  says: 'The attacker copied the browser and uses the copy two months later. It works as long as its credentials do.',
  grants: ['a copy of the browser'],
  sources: [rfc(9068, '2.2'), document('owasp-session')],
  scene: ['log-in', 'read-orders'],
  presupposes: { lifetime: 'none' },
  play: async (hands) => {
    const stolen = hands.copy();
    hands.wait(60 * 24 * 60 * 60);
    await breakIn(hands, stolen);
  },
} satisfies AttackUnit;
