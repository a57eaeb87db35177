/** The victim follows a link to a shop that changes something by GET. Not: an image, which is no top-level navigation (csrf-image.ts). */
import { document, rfc } from '#sources/sources';
import type { AttackUnit } from '../attacker/attack';
import { ORIGIN } from '../origins';
import { ATTACKER_NAME } from '../shop/shop';

export default {
  order: 21,
  group: 'requests from elsewhere',
  label: 'Forged link',
  also: ['CSRF', 'GET', 'SameSite=Lax', 'top-level navigation'],
  says: 'The victim follows a link on the attacker’s page. The address alone makes a transfer. SameSite=Lax sends the cookie with a link, SameSite=Strict does not.',
  grants: ['a page that the victim opens'],
  sources: [document('rfc6265bis', 'section 5.6.7.1'), rfc(9110, '9.2.1')],
  scene: ['log-in', 'read-orders'],
  play: async (hands) => {
    const page = await hands.ownPage();
    await page.link(`${ORIGIN}/transfer?to=${ATTACKER_NAME}&cents=5000`);
  },
} satisfies AttackUnit;
