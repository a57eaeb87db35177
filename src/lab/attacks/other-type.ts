/** An ID token, shown as an access token. Not: a token for another audience (other-audience.ts). */
import { rfc } from '#sources/sources';
import { noTokenToForge } from '../attacker/forged-token';
import type { AttackUnit } from '../attacker/attack';

const attack: AttackUnit = {
  order: 48,
  group: 'forged tokens',
  label: 'ID token as access token',
  says: 'An ID token of the victim’s comes into the attacker’s hands. Here its audience is the same as that of access tokens, as happens where one name stands for page and API; the attacker uses it as one.',
  grants: ['a token for another use'],
  sources: [rfc(8725, '3.11'), rfc(9068, '5')],
  scene: ['log-in', 'read-orders'],
  inapplicable: noTokenToForge,
  play: async (hands) => {
    const value = await hands.otherToken({ typ: 'JWT' });
    await hands.replay([{ type: 'token', value }], 'GET', '/orders');
  },
};

export default attack;
