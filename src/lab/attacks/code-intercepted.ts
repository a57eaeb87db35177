/** A code that leaked on its way is exchanged by the attacker first. Not: one that the shop sent to the attacker (code-redirected.ts). */
import { rfc } from '#sources/sources';
import type { AttackUnit } from '../attacker/attack';
import { breakIn } from '../attacker/break-in';
import { CALLBACK, exchangeCode } from '../attacker/partner-code';

export default {
  order: 81,
  group: 'login at a partner',
  label: 'Intercepted code',
  also: ['OAuth', 'PKCE', 'authorization code', 'code injection'],
  says: 'The victim logs in at the partner’s. The redirect with the code leaks, from a log or to another app on the phone. The attacker exchanges the code before the partner’s page does.',
  grants: ['the redirect with a code'],
  sources: [rfc(7636, '1'), rfc(9700, '4.5')],
  scene: [],
  assumes: ['The partner is a public client, so it exchanges a code without a client secret.'],
  play: async (hands) => {
    const seen = await hands.redirect();
    if (!seen) return;
    await breakIn(hands, await exchangeCode(hands, seen.address, CALLBACK, false));
    await seen.goOn();
  },
} satisfies AttackUnit;
