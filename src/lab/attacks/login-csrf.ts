/** The victim is logged in to the attacker's account without noticing. Not: an identifier that the attacker knows (session-fixation.ts). */
import { document } from '#sources/sources';
import type { AttackUnit } from '../attacker/attack';
import { ORIGIN } from '../origins';
import { ATTACKER_NAME, ATTACKER_PASSWORD } from '../shop/shop';

/** Seconds: an access token that the page still has is over then. */
const LATER = 20 * 60;

/** JSON, from a form: the part before the equals sign is the name of its field, the rest its value. */
const LOGIN = JSON.stringify({ username: ATTACKER_NAME, password: ATTACKER_PASSWORD, more: '=' });

export default {
  order: 26,
  group: 'requests from elsewhere',
  label: 'Login CSRF',
  also: ['forced login', 'session swapping'],
  says: 'A form on the attacker’s page logs the victim’s browser in as the attacker. The victim goes on shopping in the attacker’s account, at once and 20 minutes later. The request needs no cookie, so SameSite stops nothing.',
  grants: ['a page that the victim opens', 'an account'],
  sources: [document('owasp-csrf')],
  scene: ['log-in', 'read-orders'],
  play: async (hands) => {
    const page = await hands.ownPage();
    await page.form('POST', `${ORIGIN}/login`, LOGIN);
    await hands.meanwhile('read-orders');
    hands.wait(LATER);
    await hands.meanwhile('read-orders');
  },
} satisfies AttackUnit;
