/** A copy of all that the browser held, used on another machine. */
import { document, rfc } from '#sources/sources';
import { breakIn } from '../attacker/break-in';
import { TWO_MINUTES } from '../attacker/assumed';
import type { AttackUnit } from '../attacker/attack';

export default {
  order: 32,
  group: 'stolen credentials',
  label: 'Replay from a copy',
  also: ['malware', 'infostealer', 'cookie theft'],
  says: 'Malware copied everything in the victim’s browser: all cookies, storage, variables, and keys that script can’t export. Two minutes later the attacker uses the copy on another machine.',
  grants: ['a copy of the browser'],
  sources: [rfc(9700, '4.10'), document('owasp-session')],
  scene: ['log-in', 'read-orders'],
  assumes: [TWO_MINUTES],
  play: async (hands) => {
    const stolen = hands.copy();
    hands.wait(2 * 60);
    await breakIn(hands, stolen);
  },
} satisfies AttackUnit;
