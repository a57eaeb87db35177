/** The token says that it has no signature. Not: other spellings of none (alg-none-variant). */
import { carriersIn, objectOf, stringOf } from '#jose/jws/jws';
import { document, rfc } from '#sources/sources';
import { ACCESS, jwt, TOKEN } from '../example-token';
import { defineRule } from '../rule';

export default defineRule({
  on: 'jws',
  severity: 'error',
  says: 'The header parameter alg is "none": the token is unsecured.',
  why: 'Nothing protects the claims. Anyone can write or change such a token.',
  fix: 'Sign the token, and let the verifier accept only the algorithms on its own list.',
  sources: [rfc(7518, '3.6'), rfc(8725, '3.2'), document('none-deprecated')],
  examples: {
    bad: [jwt({ alg: 'none' }, ACCESS, ''), jwt('{"alg":"none","alg":"HS256"}', ACCESS)],
    good: [TOKEN],
  },
  check: (jws) =>
    objectOf(jws.header)?.members.map(
      ({ name, value, span }) =>
        name === 'alg' && stringOf(value) === 'none' && { at: carriersIn(jws.header, span) },
    ),
});
