/** Script in the page catches a token as the page's own code uses it. Not: reading where it is kept (xss-reads-storage.ts). */
import { document, rfc } from '#sources/sources';
import { hookFetch } from '../attacker/hook-fetch';
import { takeAway } from '../attacker/take-away';
import { TWO_MINUTES } from '../attacker/assumed';
import type { AttackUnit } from '../attacker/attack';

export default {
  order: 13,
  group: 'script in the page',
  label: 'Script catches a token in use',
  also: ['XSS', 'hook fetch', 'monkey patch', 'token theft'],
  says: 'A script in the product page replaces fetch, and copies what the page’s own code passes to it. Two minutes later the attacker uses the copy on another machine.',
  grants: ['markup in a page of the shop'],
  sources: [rfc(10017, '5.1.2'), document('owasp-xss')],
  scene: ['log-in', 'read-orders'],
  assumes: [TWO_MINUTES],
  play: async (hands) => {
    const page = await hands.inject('<img src="x" onerror="hook()">');
    if (!page) return;
    await takeAway(hands, page, await hookFetch(hands, page));
  },
} satisfies AttackUnit;
