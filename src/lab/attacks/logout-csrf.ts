/** A page of another site logs the victim out. It costs her the login, and does nothing to her account. */
import { document } from '#sources/sources';
import type { AttackUnit } from '../attacker/attack';
import { ORIGIN } from '../origins';

export default {
  order: 27,
  group: 'requests from elsewhere',
  label: 'Logout CSRF',
  also: ['forced logout'],
  says: 'A form on the attacker’s page submits itself to the shop’s logout. With SameSite, the request has no cookie, but the answer still deletes the cookie.',
  grants: ['a page that the victim opens'],
  sources: [document('owasp-csrf'), document('rfc6265bis', 'section 5.7')],
  scene: ['log-in', 'read-orders'],
  play: async (hands) => {
    const page = await hands.ownPage();
    await page.form('POST', `${ORIGIN}/logout`, {});
    await hands.meanwhile('read-orders');
  },
} satisfies AttackUnit;
