/** A copy that is used when the password is a new one. */
import { document } from '#sources/sources';
import { outlive } from '../attacker/outlive';
import { TWO_MINUTES } from '../attacker/assumed';
import type { AttackUnit } from '../attacker/attack';

export default {
  order: 61,
  group: 'after the end',
  label: 'After a new password',
  says: 'The attacker copied the browser. The victim notices and changes the password. Then the attacker uses the copy.',
  grants: ['a copy of the browser'],
  sources: [document('owasp-session')],
  scene: ['log-in', 'read-orders'],
  assumes: [TWO_MINUTES],
  play: async (hands) => {
    await outlive(hands, 'change-password');
  },
} satisfies AttackUnit;
