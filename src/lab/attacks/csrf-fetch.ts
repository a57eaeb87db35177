/** Script of another site’s page sends JSON that looks like text, so that no preflight is made. Not: reading the answer (csrf-read.ts). */
import { document } from '#sources/sources';
import { ORIGIN } from '../origins';
import { ATTACKER_NAME } from '../shop/shop';
import { THIRD_PARTY_COOKIES } from '../attacker/assumed';
import type { AttackUnit } from '../attacker/attack';

export default {
  order: 22,
  group: 'requests from elsewhere',
  label: 'Forged fetch',
  also: ['CSRF', 'XSRF'],
  says: 'Script on the attacker’s page sends JSON to the shop as text/plain, which needs no preflight. The browser may add the victim’s cookies.',
  grants: ['a page that the victim opens'],
  sources: [document('owasp-csrf'), document('fetch', 'section 3.3')],
  scene: ['log-in', 'read-orders'],
  assumes: [THIRD_PARTY_COOKIES],
  presupposes: { crossSite: 'yes', defences: ['secure'] },
  play: async (hands) => {
    const page = await hands.ownPage();
    const content = JSON.stringify({ to: ATTACKER_NAME, cents: 5000 });
    await page.send('POST', `${ORIGIN}/transfer`, [], content, {
      mode: 'no-cors',
      credentials: 'include',
      contentType: 'text/plain',
    });
  },
} satisfies AttackUnit;
