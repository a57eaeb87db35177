/** Credentials out of a log, used again. */
import { document, rfc } from '#sources/sources';
import { TWO_MINUTES } from '../attacker/assumed';
import type { AttackUnit } from '../attacker/attack';
import { refreshWith } from '../attacker/refresh-with';

export default {
  order: 30,
  group: 'stolen credentials',
  label: 'Replay from a log',
  says: 'A careless log records whole requests. Two minutes later the attacker reads it, newest line first. They send each line’s credential where it works: to the orders or the refresh endpoint.',
  grants: ['a log of requests'],
  sources: [document('owasp-session'), rfc(6750, '5.3')],
  scene: ['log-in', 'read-orders', 'refresh', 'read-orders'],
  assumes: [TWO_MINUTES],
  play: async (hands) => {
    const lines = hands.log();
    if (lines.length === 0) return hands.note('The log contains no credential.');
    hands.wait(2 * 60);
    const exchangedAt = hands.known.called('refresh token')?.exchangedAt;
    for (const line of lines) {
      // One line after the other: the first that is taken is enough.
      if (new URL(line.url).pathname === exchangedAt) {
        const { token, rest } = await refreshWith(hands, hands.known.inRequest(line));
        if (token && (await hands.replay([token, ...rest], 'GET', '/orders')).status === 200) return;
      } else {
        const { status } = await hands.send('GET', '/orders', hands.known.fieldsOf(line));
        if (status === 200) return;
      }
    }
  },
} satisfies AttackUnit;
