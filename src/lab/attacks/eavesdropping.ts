/** Cookies that go out in clear when a link by http is followed. Not: breaking TLS. */
import { document } from '#sources/sources';
import { credentialsIn } from '../attacker/credentials-in';
import { breakIn } from '../attacker/break-in';
import type { AttackUnit } from '../attacker/attack';

const attack: AttackUnit = {
  order: 25,
  group: 'requests from elsewhere',
  label: 'Eavesdropping',
  also: ['sniffing', 'man in the middle', 'MITM'],
  says: 'The victim follows links to the shop by http. Before the answer leads to https, the request has gone out in clear, with every cookie that is not Secure, and the attacker on the network uses them.',
  grants: ['the network'],
  sources: [document('rfc6265bis', 'section 4.1.2.5'), document('owasp-session')],
  scene: ['log-in', 'read-orders'],
  play: async (hands) => {
    for (const path of ['/', '/auth/refresh']) {
      // One link after the other: a cookie can be for one path only.
      const request = await hands.listen(path);
      const seen = request ? credentialsIn(request) : [];
      if (seen.length > 0 && (await breakIn(hands, seen))) return;
    }
    hands.note('No request in clear carried anything that proves a login.');
  },
};

export default attack;
