/** A spelling of none that lists of forbidden algorithms miss. Not: none itself (alg-none). */
import { carriersIn, objectOf, stringOf } from '#jose/jws/jws';
import { document, rfc } from '#sources/sources';
import { quote } from '#text/quote';
import { ACCESS, jwt, TOKEN } from '../example-token';
import { defineRule } from '../rule';

/** Unseen characters and white space, which some libraries trim before they compare. */
const PADDING = /[\s\p{Cc}\p{Cf}]/gu;

export default defineRule({
  on: 'jws',
  severity: 'error',
  says: 'The header parameter alg is another spelling of "none".',
  why: 'Algorithm names are compared exactly. A verifier that forbids "none" but ignores case elsewhere accepts this token. Nobody signed it.',
  fix: 'Refuse the token. Compare alg character by character with a list of allowed algorithms.',
  sources: [rfc(7515, '4.1.1'), document('rfc8725bis', 'section 2.11')],
  examples: {
    bad: [
      jwt({ alg: 'NonE' }, ACCESS, ''),
      jwt({ alg: 'none ' }, ACCESS, ''),
      jwt({ alg: 'none\u0000' }, ACCESS, ''),
    ],
    good: [TOKEN, jwt({ alg: 'none' }, ACCESS, '')],
  },
  check: (jws) =>
    objectOf(jws.header)?.members.map(({ name, value, span }) => {
      const alg = stringOf(value);
      if (name !== 'alg' || alg === undefined || alg === 'none') return undefined;
      if (alg.replaceAll(PADDING, '').toLowerCase() !== 'none') return undefined;
      const says = `The header’s alg is ${quote(alg)}, another spelling of "none".`;
      return { at: carriersIn(jws.header, span), says };
    }),
});
