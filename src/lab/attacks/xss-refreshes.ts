/** Script in the page gets a token of its own, which works elsewhere. Not: reading one that the page keeps (xss-reads-storage.ts). */
import { document, rfc } from '#sources/sources';
import { takeAway } from '../attacker/take-away';
import { noRefreshToken } from '../attacker/refresh-with';
import { readTokenContent } from '../shop/token-response';
import { TWO_MINUTES } from '../attacker/assumed';
import type { AttackUnit } from '../attacker/attack';

export default {
  order: 12,
  group: 'script in the page',
  label: 'Script asks for its own token',
  also: ['XSS', 'refresh token', 'token theft'],
  says: 'A script in the product page calls the refresh endpoint. The browser adds the refresh cookie, and the script reads the new access token in the answer. Two minutes later the attacker uses it on another machine.',
  grants: ['markup in a page of the shop'],
  sources: [rfc(10017, '5.1.3'), document('owasp-xss')],
  scene: ['log-in', 'read-orders'],
  assumes: [TWO_MINUTES],
  inapplicable: noRefreshToken,
  play: async (hands) => {
    const page = await hands.inject('<img src="x" onerror="refresh()">');
    const path = hands.known.called('refresh token')?.exchangedAt;
    if (!page || path === undefined) return;
    const answer = readTokenContent(await page.send('POST', path));
    await takeAway(hands, page, answer ? [{ type: 'token', value: answer.token }] : []);
  },
} satisfies AttackUnit;
