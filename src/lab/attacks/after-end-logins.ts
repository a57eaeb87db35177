/** A copy that is used when the shop has ended all logins. */
import { document, rfc } from '#sources/sources';
import { outlive } from '../attacker/outlive';
import { TWO_MINUTES } from '../attacker/assumed';
import type { AttackUnit } from '../attacker/attack';

const ENDS = 'end-logins';

export default {
  order: 63,
  group: 'after the end',
  label: 'After all logins were ended',
  says: 'The attacker copied the browser. The shop revokes all of the victim’s logins that it can, and then the attacker uses the copy.',
  grants: ['a copy of the browser'],
  sources: [document('owasp-session'), rfc(9700, '4.10')],
  ends: ENDS,
  scene: ['log-in', 'read-orders'],
  assumes: [TWO_MINUTES],
  play: async (hands) => {
    await outlive(hands, ENDS);
  },
} satisfies AttackUnit;
