/** A kid that makes the lookup find a key of the attacker’s choice. Not: a key that the token brings itself (jwk-injection.ts). */
import { rfc } from '#sources/sources';
import kidPath from '#jose/forgery/ways/kid-path';
import kidSql from '#jose/forgery/ways/kid-sql';
import { forging } from '../attacker/forged-token';
import { LIBRARIES_TAKE_NO_KEY, NAIVE_VERIFIER_ASSUMED } from '../attacker/assumed';
import type { AttackUnit } from '../attacker/attack';

export default {
  order: 44,
  label: 'Injected kid',
  says: 'The attacker writes a path to a well-known file into “kid”. Then they try a piece of SQL that returns the attacker’s own secret.',
  sources: [rfc(7515, '4.1.4'), rfc(8725, '3.10')],
  assumes: [NAIVE_VERIFIER_ASSUMED, LIBRARIES_TAKE_NO_KEY],
  presupposes: { alg: 'HS256', defences: ['strong-secret'] },
  ...forging(async (has) => [
    ...(await kidPath.forge(has)).map((each) => ({ ...each, label: 'its kid is a path' })),
    ...(await kidSql.forge(has)).map((each) => ({ ...each, label: 'its kid is SQL' })),
  ]),
} satisfies AttackUnit;
