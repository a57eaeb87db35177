/** A page of another site submits a form to the shop, and the browser adds the cookies. */
import { document } from '#sources/sources';
import { EXPRESS_SESSION_SAME_SITE, SOON_AFTER_LOGIN } from '../attacker/assumed';
import type { AttackUnit } from '../attacker/attack';
import { ORIGIN } from '../origins';
import { ATTACKER_NAME } from '../shop/shop';

export default {
  order: 20,
  group: 'requests from elsewhere',
  label: 'Forged form',
  also: ['CSRF', 'XSRF'],
  says: 'The victim opens the attacker’s page, and a form on it submits itself to the shop. If the browser adds the login, the form makes a transfer in the victim’s name.',
  grants: ['a page that the victim opens'],
  sources: [document('owasp-csrf')],
  scene: ['log-in', 'read-orders'],
  assumes: [SOON_AFTER_LOGIN, EXPRESS_SESSION_SAME_SITE],
  play: async (hands) => {
    const page = await hands.ownPage();
    await page.form('POST', `${ORIGIN}/transfer`, { to: ATTACKER_NAME, cents: '5000' });
  },
} satisfies AttackUnit;
