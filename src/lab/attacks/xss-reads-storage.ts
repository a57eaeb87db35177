/** Script in the page reads what script can read, and the credentials are used elsewhere. Not: script that acts from the page (xss-acts.ts). */
import { document, rfc } from '#sources/sources';
import { EXPRESS_SESSION_READS } from '../attacker/assumed';
import type { AttackUnit } from '../attacker/attack';
import { breakIn } from '../attacker/break-in';

export default {
  order: 10,
  group: 'script in the page',
  label: 'Script reads storage',
  also: ['XSS', 'steals the token', 'localStorage'],
  says: 'The product page shows a review that contains script. The script sends home the contents of document.cookie and Web Storage. The attacker uses them on another machine.',
  grants: ['markup in a page of the shop'],
  sources: [document('owasp-xss'), rfc(9700, '4.14')],
  scene: ['log-in', 'read-orders'],
  assumes: [EXPRESS_SESSION_READS],
  play: async (hands) => {
    const page = await hands.inject('<img src="x" onerror="steal()">');
    if (!page) return;
    const stolen = page.readStorage();
    await page.sendHome(JSON.stringify(stolen));
    await breakIn(hands, stolen);
  },
} satisfies AttackUnit;
