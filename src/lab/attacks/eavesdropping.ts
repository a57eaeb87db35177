/** Cookies that go out in clear when the shop is opened by http. TLS stays unbroken. */
import { document } from '#sources/sources';
import { breakIn } from '../attacker/break-in';
import type { AttackUnit } from '../attacker/attack';

export default {
  order: 25,
  group: 'requests from elsewhere',
  label: 'Eavesdropping',
  also: ['sniffing', 'man in the middle', 'MITM'],
  says: 'The victim opens the shop over http, from the address bar or an old bookmark. Before the redirect to https, the request goes out unencrypted, with every cookie that is not Secure. The attacker on the network uses those cookies. A browser that tries https first sends nothing unencrypted, unless the attacker blocks https.',
  grants: ['the network'],
  sources: [document('rfc6265bis', 'section 4.1.2.5'), document('owasp-session')],
  scene: ['log-in', 'read-orders'],
  play: async (hands) => {
    for (const path of ['/', '/auth/refresh']) {
      // One address after the other: a cookie can be for one path only.
      const request = await hands.listen(path);
      const seen = request ? hands.known.inRequest(request) : [];
      if (seen.length > 0 && (await breakIn(hands, seen))) return;
    }
    hands.note('No unencrypted request carried a credential.');
  },
} satisfies AttackUnit;
