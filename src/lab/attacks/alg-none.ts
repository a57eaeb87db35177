/** A token that says of itself that it is not signed. Not: another spelling (alg-none-spelled.ts). */
import { rfc } from '#sources/sources';
import algNone from '#jose/forgery/ways/alg-none';
import { forging } from '../attacker/forged-token';
import { LIBRARIES_REFUSE, NAIVE_VERIFIER_ASSUMED } from '../attacker/assumed';
import type { AttackUnit } from '../attacker/attack';

export default {
  order: 40,
  label: 'alg: none',
  says: 'The attacker takes their own token, sets the victim’s name and “alg”: “none”, and drops the signature.',
  sources: [rfc(8725, '2.1'), rfc(7518, '3.6')],
  assumes: [LIBRARIES_REFUSE, NAIVE_VERIFIER_ASSUMED],
  ...forging(async (has) => (await algNone.forge(has)).slice(0, 1)),
} satisfies AttackUnit;
