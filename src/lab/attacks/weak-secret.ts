/** The HMAC secret, found by trying. */
import { rfc } from '#sources/sources';
import { signHs256 } from '#jose/forgery/header';
import { guessSecret } from '../attacker/guess-secret';
import { forgerHas, noTokenToForge, present } from '../attacker/forged-token';
import { LIBRARIES_SIGN_WEAKLY } from '../attacker/assumed';
import type { AttackUnit } from '../attacker/attack';

export default {
  order: 43,
  group: 'forged tokens',
  label: 'Guessed secret',
  also: ['brute force', 'crack'],
  says: 'The attacker tries published secrets, guesses and common passwords on their own token. If one matches, they can sign any token.',
  grants: ['an account'],
  sources: [rfc(7518, '3.2'), rfc(8725, '3.5')],
  scene: ['log-in', 'read-orders'],
  assumes: [LIBRARIES_SIGN_WEAKLY],
  presupposes: { alg: 'HS256' },
  inapplicable: noTokenToForge,
  play: async (hands) => {
    const has = await forgerHas(hands);
    if (!has) return;

    const guess = await guessSecret(has.token);
    hands.note(guess.says);
    if (!guess.secret) return;
    await present(hands, [{ compact: await signHs256(has.header, has.payload, guess.secret) }]);
  },
} satisfies AttackUnit;
