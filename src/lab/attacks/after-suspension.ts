/** A copy that is used when the account is closed. */
import { document } from '#sources/sources';
import { outlive } from '../attacker/outlive';
import { TWO_MINUTES } from '../attacker/assumed';
import type { AttackUnit } from '../attacker/attack';

const ENDS = 'suspend';

export default {
  order: 62,
  group: 'after the end',
  label: 'After the account was closed',
  says: 'The attacker copied the browser. The shop closes the account, and then the attacker uses the copy.',
  grants: ['a copy of the browser'],
  sources: [document('owasp-session')],
  ends: ENDS,
  scene: ['log-in', 'read-orders'],
  assumes: [TWO_MINUTES],
  play: async (hands) => {
    await outlive(hands, ENDS);
  },
} satisfies AttackUnit;
