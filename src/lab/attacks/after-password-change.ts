/** A copy that is used when the password is a new one. */
import { document } from '#sources/sources';
import { outliving } from '../attacker/outlive';
import type { AttackUnit } from '../attacker/attack';

export default {
  order: 61,
  label: 'After a new password',
  says: 'The attacker copied the browser. The victim notices and changes the password. Then the attacker uses the copy.',
  sources: [document('owasp-session')],
  ...outliving('change-password'),
} satisfies AttackUnit;
