/** The attacker's own code is put into the victim's browser, and the partner's page logs her in as the attacker. Not: the shop's own login form (login-csrf.ts). */
import { field } from '#http/message';
import { rfc } from '#sources/sources';
import type { AttackUnit } from '../attacker/attack';
import { addressForCode, CALLBACK, FORM } from '../attacker/partner-code';
import { ATTACKER_NAME, ATTACKER_PASSWORD } from '../shop/shop';

export default {
  order: 80,
  group: 'login at a partner',
  label: 'Login CSRF with a code',
  also: ['OAuth', 'state', 'authorization code', 'session swapping'],
  says: 'The attacker starts a login for the partner at the shop, and keeps the code. A link takes the victim to the partner’s page with that code. The page’s script logs her in as the attacker.',
  grants: ['a page that the victim opens', 'an account'],
  sources: [rfc(6749, '10.12'), rfc(9700, '4.7')],
  scene: [],
  assumes: ['A login in a cookie needs third-party cookies here. A bearer token does not.'],
  presupposes: { crossSite: 'yes', defences: ['secure'] },
  play: async (hands) => {
    const typed = new URLSearchParams({ username: ATTACKER_NAME, password: ATTACKER_PASSWORD });
    const answer = await hands.send('POST', await addressForCode(CALLBACK), FORM, typed.toString());
    const address = field(answer, 'Location');
    if (address === undefined) return;
    const page = await hands.ownPage();
    await page.openPartner(address);
    await hands.meanwhile('partner-read');
  },
} satisfies AttackUnit;
