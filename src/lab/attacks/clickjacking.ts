/** The shop’s own page in an unseen frame: the victim clicks, and the shop’s own script acts. Not: a request that the attacker’s page makes (csrf-form.ts). */
import { document } from '#sources/sources';
import { THIRD_PARTY_COOKIES } from '../attacker/assumed';
import type { AttackUnit } from '../attacker/attack';

export default {
  order: 23,
  group: 'requests from elsewhere',
  label: 'Clickjacking',
  also: ['UI redressing', 'iframe', 'X-Frame-Options', 'frame-ancestors'],
  says: 'The attacker’s page shows the shop’s page in an invisible frame. The address fills in the transfer, and the victim’s click confirms it. The shop’s own script sends it, so no CSRF check helps.',
  grants: ['a page that the victim opens'],
  sources: [document('owasp-clickjacking'), document('csp3', 'section 6.4.2')],
  scene: ['log-in', 'read-orders'],
  assumes: [
    THIRD_PARTY_COOKIES,
    'Browsers keep a framed site’s storage separate, so a stored token is missing there.',
  ],
  presupposes: { crossSite: 'yes', defences: ['secure'] },
  play: async (hands) => {
    const page = await hands.ownPage();
    await page.clickInFrame();
  },
} satisfies AttackUnit;
