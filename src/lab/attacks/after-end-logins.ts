/** A copy that is used when the shop has ended all logins. */
import { document, rfc } from '#sources/sources';
import { outliving } from '../attacker/outlive';
import type { AttackUnit } from '../attacker/attack';

export default {
  order: 63,
  label: 'After all logins were ended',
  says: 'The attacker copied the browser. The shop revokes all of the victim’s logins that it can, and then the attacker uses the copy.',
  sources: [document('owasp-session'), rfc(9700, '4.10')],
  ends: 'end-logins',
  ...outliving('end-logins'),
} satisfies AttackUnit;
