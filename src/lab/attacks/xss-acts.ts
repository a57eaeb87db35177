/** Script in the page uses the login from there. Not: stealing what proves it (xss-reads-storage.ts). */
import { document, rfc } from '#sources/sources';
import type { AttackUnit } from '../attacker/attack';

export default {
  order: 11,
  group: 'script in the page',
  label: 'Script acts from the page',
  also: ['XSS', 'session riding'],
  says: 'The product page shows a review that contains script. The script steals no credential. It requests the orders with the page’s own credentials and sends the answer home.',
  grants: ['markup in a page of the shop'],
  sources: [document('owasp-xss'), rfc(10017, '5.1.4')],
  scene: ['log-in', 'read-orders'],
  play: async (hands) => {
    const page = await hands.inject('<img src="x" onerror="act()">');
    if (!page) return;
    hands.note(
      'The injected script replaces fetch with its own function. It sees everything that the page’s code sends and gets.',
    );
    const { status, content } = await hands.mode.script.request(page, 'GET', '/orders');
    if (status === 200) await page.sendHome(content);
  },
} satisfies AttackUnit;
