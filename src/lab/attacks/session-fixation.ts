/** An identifier that the attacker knows becomes the victim’s. */
import { document } from '#sources/sources';
import { nothingToPlant, visitorsCookie } from '../attacker/plant';
import { EXPRESS_SESSION_KEEPS_IDENTIFIER } from '../attacker/assumed';
import type { AttackUnit } from '../attacker/attack';

export default {
  order: 24,
  group: 'requests from elsewhere',
  label: 'Session fixation',
  also: ['fixed session id'],
  says: 'The attacker gets a session ID as a visitor. Script on a sibling host plants it in the victim’s browser. Then the victim logs in, and the attacker presents the same session ID.',
  grants: ['script on a sibling host'],
  sources: [document('owasp-session'), document('rfc6265bis', 'section 8.6')],
  scene: [],
  assumes: [EXPRESS_SESSION_KEEPS_IDENTIFIER],
  inapplicable: nothingToPlant,
  play: async (hands) => {
    const { name, value } = await visitorsCookie(hands);
    hands
      .siblingPage()
      .write(
        'document.cookie',
        name,
        `${value}; Domain=shop.example; Path=/; Secure`,
        'Script on the sibling host plants the attacker’s identifier, for the whole site.',
      );
    await hands.meanwhile('log-in');
    await hands.replay([{ type: 'cookie', name, value }], 'GET', '/orders');
  },
} satisfies AttackUnit;
