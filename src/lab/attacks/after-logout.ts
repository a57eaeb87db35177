/** A copy that is used when the victim has logged out. */
import { document, rfc } from '#sources/sources';
import { outliving } from '../attacker/outlive';
import type { AttackUnit } from '../attacker/attack';

export default {
  order: 60,
  label: 'After log-out',
  says: 'The attacker copied the browser. The victim logs out, and then the attacker uses the copy.',
  sources: [document('owasp-session'), rfc(9700, '4.10')],
  ...outliving('log-out'),
} satisfies AttackUnit;
