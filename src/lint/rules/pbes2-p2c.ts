/** How often the password is hashed: so often that it is an attack, or too seldom. */
import { numberOf } from '#jose/jws/jws';
import { MOST_ROUNDS } from '#jose/jwe/gate';
import { document, rfc } from '#sources/sources';
import { JWE_REST, jweOf } from '../example-token';
import { headerPlace, parameterOf } from '../placed';
import { defineRule } from '../rule';

const HEADER = { alg: 'PBES2-HS256+A128KW', enc: 'A128GCM', p2s: 'c291cmRvdWdo' };

/** RFC 7518 section 4.8.1.2. */
const FEWEST = 1000;

export default defineRule({
  on: 'jwe',
  severity: 'error',
  says: 'The number of PBKDF2 rounds (p2c) is out of bounds.',
  why: 'The sender sets the number, and the recipient must do the work before it checks anything. A huge number keeps it busy. A small one lets a thief of the token try passwords fast.',
  fix: 'Refuse numbers above a limit. For new tokens take a random key instead of a password, or at least 600000 rounds with SHA-256.',
  sources: [rfc(7518, '4.8.1.2'), document('rfc8725bis', 'section 3.13'), document('asvs-5', 'appendix C')],
  // OWASP ASVS 5.0, appendix C, for PBKDF2 with SHA-256 and SHA-512.
  thresholds: {
    sha256: { says: 'fewest with SHA-256', unit: 'rounds', value: 600_000 },
    longer: { says: 'fewest with SHA-384 or SHA-512', unit: 'rounds', value: 210_000 },
  },
  examples: {
    bad: [
      jweOf({ ...HEADER, p2c: 2000000000 }, JWE_REST),
      jweOf({ ...HEADER, p2c: 500 }, JWE_REST),
      jweOf({ ...HEADER, p2c: 'many' }, JWE_REST),
      jweOf(HEADER, JWE_REST),
      jweOf({ ...HEADER, p2c: 8192 }, JWE_REST),
      jweOf({ ...HEADER, alg: 'PBES2-HS512+A256KW', p2c: 200000 }, JWE_REST),
    ],
    good: [
      jweOf({ ...HEADER, p2c: 600000 }, JWE_REST),
      jweOf({ ...HEADER, alg: 'PBES2-HS512+A256KW', p2c: 210000 }, JWE_REST),
      jweOf({ alg: 'A128KW', enc: 'A128GCM', p2c: 1 }, JWE_REST),
    ],
  },
  *check(jwe, _, limits) {
    const alg = parameterOf(jwe, 'alg')?.text ?? '';
    if (!alg.startsWith('PBES2-')) return;
    const p2c = parameterOf(jwe, 'p2c');
    const at = headerPlace(jwe, 'p2c');
    const rounds = numberOf(p2c?.value);
    const threshold = alg.startsWith('PBES2-HS256') ? 'sha256' : 'longer';
    const enough = limits[threshold];
    if (rounds === undefined || !Number.isInteger(rounds) || rounds < 1) {
      yield {
        at,
        says: `p2c, the number of rounds, is ${p2c ? 'not a positive integer' : 'missing'}.`,
      };
    } else if (rounds > MOST_ROUNDS) {
      yield { at, says: `p2c asks for over ${MOST_ROUNDS} rounds and can stall recipients.` };
    } else if (rounds < FEWEST) {
      yield { at, says: `p2c is ${rounds}; fewer than ${FEWEST} rounds protect no password.` };
    } else if (rounds < enough) {
      yield {
        at,
        severity: 'warning',
        says: `p2c is ${rounds}; today ${enough} rounds are asked for here.`,
        threshold,
      };
    }
  },
});
