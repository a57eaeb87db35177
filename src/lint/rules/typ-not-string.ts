/** A media type in a JOSE header that is no text. Not: a missing type (typ-missing). */
import { carriersIn, headerParameter } from '#jose/jws/jws';
import { rfc } from '#sources/sources';
import { ACCESS, jwt, TOKEN } from '../example-token';
import { reportsOn } from '../reports-on';
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
    reportsOn(['typ', 'cty'], (name) => {
      const parameter = headerParameter(jws, name);
      if (!parameter || parameter.value.type === 'string') return undefined;
      const says = `${name} is of type ${parameter.value.type}; it must be a string.`;
      return { at: carriersIn(jws.header, parameter.span), says };
    }),
});
