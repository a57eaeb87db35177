/** A copy that is used when the victim has logged out. */
import { document, rfc } from '#sources/sources';
import { outlive } from '../attacker/outlive';
import { TWO_MINUTES } from '../attacker/assumed';
import type { AttackUnit } from '../attacker/attack';

export default {
  order: 60,
  group: 'after the end',
  label: 'After log-out',
  says: 'The attacker copied the browser. The victim logs out, and then the attacker uses the copy.',
  grants: ['a copy of the browser'],
  sources: [document('owasp-session'), rfc(9700, '4.10')],
  scene: ['log-in', 'read-orders'],
  assumes: [TWO_MINUTES],
  play: async (hands) => {
    await outlive(hands, 'log-out');
  },
} satisfies AttackUnit;
