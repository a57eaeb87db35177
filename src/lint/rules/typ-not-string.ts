/** A media type in a JOSE header that is no text. Not: a missing type (typ-missing). */
import { rfc } from '#sources/sources';
import { ACCESS, jwt, TOKEN } from '../example-token';
import { parameterOf } from '../placed';
import { defineRule } from '../rule';

export default defineRule({
  on: 'jws',
  ofHeader: true,
  severity: 'error',
  says: 'A media type in the header is not a string.',
  why: 'Verifiers that compare typ reject the token, or convert the value and compare something else.',
  fix: 'Write typ and cty as strings, for example "at+jwt".',
  sources: [rfc(7515, '4.1.9'), rfc(7515, '4.1.10')],
  examples: {
    bad: [
      jwt({ alg: 'HS256', typ: ['JWT'] }, ACCESS),
      jwt({ alg: 'HS256', typ: null }, ACCESS),
      jwt({ alg: 'HS256', typ: 'JWT', cty: 7 }, ACCESS),
    ],
    good: [TOKEN, jwt({ alg: 'HS256', typ: 'JWT', cty: 'JWT' }, ACCESS)],
  },
  check: (jws) =>
    ['typ', 'cty'].map((name) => {
      const { value, text, at } = parameterOf(jws, name) ?? {};
      if (!value || !at || text !== undefined) return undefined;
      return { at, says: `${name} is of type ${value.type}; it must be a string.` };
    }),
});
