/** Spellings of none that a check for the exact word lets pass. Not: the word itself (alg-none.ts). */
import { document, rfc } from '#sources/sources';
import algNone from '#jose/forgery/ways/alg-none';
import { forging } from '../attacker/forged-token';
import { LIBRARIES_REFUSE, NAIVE_VERIFIER_ASSUMED } from '../attacker/assumed';
import type { AttackUnit } from '../attacker/attack';

export default {
  order: 41,
  label: 'alg: nOnE',
  says: 'Like “none”, but spelled to get past a check for that exact word.',
  sources: [rfc(8725, '2.1'), document('none-deprecated')],
  assumes: [LIBRARIES_REFUSE, NAIVE_VERIFIER_ASSUMED],
  ...forging(async (has) => (await algNone.forge(has)).slice(1)),
} satisfies AttackUnit;
