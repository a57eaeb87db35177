/** A time that is no number. Not: a number in the wrong unit (time-milliseconds). */
import { rfc } from '#sources/sources';
import { ACCESS, HS256, jwt, TOKEN } from '../example-token';
import { claimsOf } from '../placed';
import { defineRule } from '../rule';

export default defineRule({
  on: 'jws',
  severity: 'error',
  says: 'A time is not a number.',
  why: 'Some libraries refuse the token, and some convert the text. Others skip the claim, and the token never expires.',
  fix: 'Write the time as a JSON number: seconds since 1970, without quotes.',
  sources: [rfc(7519, '2'), rfc(7519, '4.1.4')],
  examples: {
    bad: [
      jwt(HS256, { ...ACCESS, iat: undefined, exp: '1790000600' }),
      jwt(HS256, { ...ACCESS, nbf: '2026-09-21T15:33:20Z' }),
      jwt(HS256, { ...ACCESS, auth_time: true }),
      jwt(HS256, { ...ACCESS, nbf: null }),
    ],
    good: [
      TOKEN,
      jwt(HS256, { ...ACCESS, iat: 1790000000.25, exp: 1790000600.5 }),
      jwt(HS256, { ...ACCESS, updated_at: '2026-09-21T15:33:20Z' }),
    ],
  },
  check: (jws) =>
    ['exp', 'nbf', 'iat', 'auth_time'].map((name) => {
      const { value: { type } = { type: 'number' }, at } = claimsOf(jws)?.of(name) ?? {};
      // An exp of null is no expiry: exp-missing.
      if (!at || type === 'number' || (name === 'exp' && type === 'null')) return undefined;
      return { at, says: `${name} is of type ${type}; it must be a number.` };
    }),
});
