/** A form on a sibling host of the shop: another origin, and the same site. Not: a form of another site (csrf-form.ts). */
import { document } from '#sources/sources';
import type { AttackUnit } from '../attacker/attack';
import { ORIGIN } from '../origins';
import { ATTACKER_NAME } from '../shop/shop';

export default {
  order: 21,
  group: 'requests from elsewhere',
  label: 'Form from a sibling host',
  also: ['CSRF', 'subdomain takeover'],
  says: 'The attacker controls photos.shop.example, and a form there submits itself to the shop. Both hosts are one site, so SameSite blocks no cookie.',
  grants: ['script on a sibling host'],
  sources: [document('rfc6265bis', 'section 8.8'), document('owasp-csrf')],
  scene: ['log-in', 'read-orders'],
  play: async (hands) => {
    await hands.siblingPage().form('POST', `${ORIGIN}/transfer`, { to: ATTACKER_NAME, cents: '5000' });
  },
} satisfies AttackUnit;
