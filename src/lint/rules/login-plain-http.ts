/** A credential that goes over http. Loopback addresses are exempt: their traffic stays on the machine. */
import { ofKind } from '#recording/way';
import { document, rfc } from '#sources/sources';
import { get, messages, OK, SID } from '../example-messages';
import { kindName, reportAt } from '../recorded-report';
import { defineRule } from '../rule';

/** Secure Contexts section 3.1: these count as secure, as https does. */
const LOOPBACK = /^http:\/\/(?:localhost|[^/]+\.localhost|127\.\d+\.\d+\.\d+|\[::1\])(?::\d+)?$/u;

export default defineRule({
  on: 'recording',
  severity: 'error',
  says: 'A credential goes over http, in clear text.',
  why: 'Every machine on the way reads and changes it: the access point, the network, any proxy.',
  fix: 'Serve the whole login over https, and send Strict-Transport-Security.',
  sources: [rfc(9700, '2.6'), rfc(6797, '6.1'), document('asvs-5', '12.2.1')],
  examples: {
    bad: [messages(get('http://shop.bakery.example/account', `Cookie: ${SID}`), OK)],
    good: [
      messages(get('https://shop.bakery.example/account', `Cookie: ${SID}`), OK),
      messages(get('http://localhost:8080/account', `Cookie: ${SID}`), OK),
      messages(get('http://shop.bakery.example/'), OK),
    ],
  },
  *check(flow) {
    // The password tells most.
    const ordered = [
      ...ofKind(flow, 'password', 'client-secret'),
      ...ofKind(flow, 'session', 'access-token', 'id-token', 'refresh-token', 'code', 'api-key'),
    ];
    const told = new Set<string>();
    for (const { kind, way } of ordered) {
      const found = way.find(
        ({ origin }) => origin.startsWith('http:') && !LOOPBACK.test(origin) && !told.has(origin),
      );
      if (!found) continue;
      told.add(found.origin);
      yield reportAt(flow, found.place, {
        says: `${kindName(kind)} goes to ${new URL(found.origin).host} over http.`,
      });
    }
  },
});
