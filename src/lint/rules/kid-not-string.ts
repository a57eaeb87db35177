/** A key identifier that is no string, or one that names no key. Not: a dangerous one (kid-injection). */
import { rfc } from '#sources/sources';
import { ACCESS, jwt, TOKEN } from '../example-token';
import { parameterOf } from '../placed';
import { defineRule } from '../rule';

export default defineRule({
  on: 'jws',
  ofHeader: true,
  severity: 'error',
  says: 'The key identifier kid is not a string.',
  why: 'A look-up by a number, an object or null finds the wrong key, or none. Some verifiers then go on with an empty key.',
  fix: 'Write kid as a short string that names one key of the issuer.',
  sources: [rfc(7515, '4.1.4')],
  // No system needs more to name a key.
  thresholds: { longest: { says: 'longest kid', unit: 'characters', value: 256 } },
  examples: {
    bad: [
      jwt({ alg: 'HS256', kid: 1842 }, ACCESS),
      jwt({ alg: 'HS256', kid: null }, ACCESS),
      jwt({ alg: 'HS256', kid: '' }, ACCESS),
      jwt({ alg: 'HS256', kid: 'rye '.repeat(1600) }, ACCESS),
    ],
    good: [TOKEN, jwt({ alg: 'HS256', kid: '1842' }, ACCESS)],
  },
  check(jws, _, limits) {
    const kid = parameterOf(jws, 'kid');
    if (!kid) return undefined;
    const { value, text, at } = kid;
    if (text === undefined) return { at, says: `kid is of type ${value.type}; it must be a string.` };
    if (text === '') return { at, severity: 'warning', says: 'kid is empty, so it names no key.' };
    const says = `kid has ${text.length} characters, which no key needs.`;
    return text.length > limits.longest && { at, severity: 'warning', says, threshold: 'longest' };
  },
});
