/** A copy that is used when the account is closed. */
import { document } from '#sources/sources';
import { outliving } from '../attacker/outlive';
import type { AttackUnit } from '../attacker/attack';

export default {
  order: 62,
  label: 'After the account was closed',
  says: 'The attacker copied the browser. The shop closes the account, and then the attacker uses the copy.',
  sources: [document('owasp-session')],
  ends: 'suspend',
  ...outliving('suspend'),
} satisfies AttackUnit;
