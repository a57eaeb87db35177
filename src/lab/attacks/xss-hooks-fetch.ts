/** Script in the page catches a token as the page's own code uses it. Not: reading where it is kept (xss-reads-storage.ts). */
import { document, rfc } from '#sources/sources';
import { credentialsIn } from '../attacker/credentials-in';
import { takeAway } from '../attacker/take-away';
import type { AttackUnit } from '../attacker/attack';
import type { Stolen } from '../attacker/stolen';

const attack: AttackUnit = {
  order: 13,
  group: 'script in the page',
  label: 'Script catches a token in use',
  also: ['XSS', 'hook fetch', 'monkey patch', 'token theft'],
  says: 'A script in the product page replaces fetch, and copies what the page’s own code hands to it. Two minutes later the attacker uses the copy on another machine.',
  grants: ['markup in a page of the shop'],
  sources: [rfc(10017, '5.1.2'), document('owasp-xss')],
  scene: ['log-in', 'read-orders'],
  play: async (hands) => {
    const page = await hands.inject('<img src="x" onerror="hook()">');
    if (!page) return;
    hands.note(
      'The injected script replaces fetch: everything that the page’s code sends passes through it.',
    );
    const caught: Stolen[] = [];
    const hooked: typeof page = {
      ...page,
      // What the browser adds by itself, a cookie, is not among what the code hands over.
      send: (method, url, fields = [], ...rest) => {
        caught.unshift(...credentialsIn({ method, url, fields, content: '' }));
        return page.send(method, url, fields, ...rest);
      },
    };
    await hands.mode.script.request(hooked, 'GET', '/orders');
    await takeAway(hands, page, caught);
  },
};

export default attack;
