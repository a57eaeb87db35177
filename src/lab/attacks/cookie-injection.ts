/** An attacker on the network plants a cookie in an answer by http. Not: reading what goes by (eavesdropping.ts), and not script on a sibling host (session-fixation.ts). */
import { rfc, document } from '#sources/sources';
import { visitorsCookie, nothingToPlant } from '../attacker/plant';
import { EXPRESS_SESSION_KEEPS_IDENTIFIER, HTTPS_BLOCKED } from '../attacker/assumed';
import type { AttackUnit } from '../attacker/attack';

export default {
  order: 28,
  group: 'requests from elsewhere',
  label: 'Cookie injection',
  also: ['man in the middle', 'MITM', 'SSL stripping', 'session fixation'],
  says: 'The victim visited the shop before, and opens it again over http. The attacker on the network answers with the attacker’s own cookie. Then the victim logs in.',
  grants: ['the network'],
  sources: [document('rfc6265bis', 'section 8.6'), rfc(6797, '14.4')],
  scene: ['log-in', 'log-out'],
  assumes: [EXPRESS_SESSION_KEEPS_IDENTIFIER, HTTPS_BLOCKED],
  inapplicable: nothingToPlant,
  play: async (hands) => {
    const { name, value } = await visitorsCookie(hands);
    await hands.answerInClear('/', [`${name}=${value}; Path=/`]);
    await hands.meanwhile('log-in');
    await hands.replay([{ type: 'cookie', name, value }], 'GET', '/orders');
  },
} satisfies AttackUnit;
