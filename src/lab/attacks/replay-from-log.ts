/** Credentials out of a log, used again. Not: the request itself sent twice at once. */
import { document, rfc } from '#sources/sources';
import type { AttackUnit } from '../attacker/attack';

const attack: AttackUnit = {
  order: 30,
  group: 'stolen credentials',
  label: 'Replay from a log',
  says: 'A careless log keeps requests whole. Two minutes later the attacker reads it, and sends what proved the login with a request of their own.',
  grants: ['a log of requests'],
  sources: [document('owasp-session'), rfc(6750, '5.3')],
  scene: ['log-in', 'read-orders'],
  play: async (hands) => {
    const logged = hands.log();
    if (!logged) return hands.note('The log holds no request that proves a login.');
    hands.wait(2 * 60);
    const carries = new Set(['Cookie', 'Authorization', 'DPoP']);
    await hands.send(
      'GET',
      '/orders',
      logged.fields.filter(([name]) => carries.has(name)),
    );
  },
};

export default attack;
