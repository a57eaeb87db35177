/** The shop itself sends the victim's code to the attacker, whose address begins like the partner's. Not: a code that leaked elsewhere (code-intercepted.ts). */
import { rfc } from '#sources/sources';
import type { AttackUnit } from '../attacker/attack';
import { leadCodeTo } from '../attacker/partner-code';
import { ATTACKER_ORIGIN, PARTNER_ORIGIN } from '../origins';

/** Everything before the @ is a user name: the host is the attacker's (RFC 3986 section 3.2.1). */
const REDIRECT_URI = `${PARTNER_ORIGIN}@${new URL(ATTACKER_ORIGIN).host}/callback`;

export default {
  order: 82,
  group: 'login at a partner',
  label: 'Code sent to the attacker',
  also: ['OAuth', 'redirect_uri', 'open redirect', 'authorization code'],
  says: `A link opens the shop’s real login page, in the partner’s name. Its redirect_uri begins like the partner’s, but leads to ${new URL(ATTACKER_ORIGIN).host}. The victim logs in, and the shop sends the code there. The attacker started the request, so PKCE does not help.`,
  grants: ['a page that the victim opens'],
  sources: [rfc(9700, '4.1'), rfc(9700, '2.1'), rfc(3986, '3.2.1')],
  scene: [],
  assumes: [
    'The shop compares only the beginning of the address.',
    'The partner is a public client, so it exchanges a code without a client secret.',
  ],
  play: (hands) => leadCodeTo(hands, REDIRECT_URI),
} satisfies AttackUnit;
