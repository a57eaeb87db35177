/** An ID token, shown as an access token. Not: a token for another audience (other-audience.ts). */
import { rfc } from '#sources/sources';
import { noTokenToForge } from '../attacker/forged-token';
import { LIBRARIES_MUST_BE_TOLD } from '../attacker/assumed';
import type { AttackUnit } from '../attacker/attack';

export default {
  order: 48,
  group: 'forged tokens',
  label: 'ID token as access token',
  says: 'The attacker gets one of the victim’s ID tokens. It has the access tokens’ audience, since page and API share a name. The attacker uses it as an access token.',
  grants: ['a token for another use'],
  sources: [rfc(8725, '3.11'), rfc(9068, '5')],
  scene: ['log-in', 'read-orders'],
  assumes: [LIBRARIES_MUST_BE_TOLD],
  inapplicable: noTokenToForge,
  play: async (hands) => {
    const value = await hands.otherToken({ typ: 'JWT' });
    await hands.replay([{ type: 'token', value }], 'GET', '/orders');
  },
} satisfies AttackUnit;
