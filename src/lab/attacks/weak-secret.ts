/** The HMAC secret, found by trying. */
import { rfc } from '#sources/sources';
import { signHs256 } from '#jose/forgery/header';
import { guessSecret } from '../attacker/guess-secret';
import { forging } from '../attacker/forged-token';
import { LIBRARIES_SIGN_WEAKLY } from '../attacker/assumed';
import type { AttackUnit } from '../attacker/attack';

export default {
  order: 43,
  label: 'Guessed secret',
  also: ['brute force', 'crack'],
  says: 'The attacker tries published secrets, guesses and common passwords on their own token. If one matches, they can sign any token.',
  sources: [rfc(7518, '3.2'), rfc(8725, '3.5')],
  assumes: [LIBRARIES_SIGN_WEAKLY],
  presupposes: { alg: 'HS256' },
  ...forging(async ({ token, header, payload }, hands) => {
    const { says, secret } = await guessSecret(token);
    hands.note(says);
    return secret ? [{ compact: await signHs256(header, payload, secret) }] : [];
  }),
} satisfies AttackUnit;
