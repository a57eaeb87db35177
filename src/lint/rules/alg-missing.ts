/** No algorithm in the JOSE header. Not: one that nobody knows (alg-unregistered). */
import { carriersIn, stringOf } from '#jose/jws/jws';
import { rfc } from '#sources/sources';
import { memberOf } from '#text/json';
import { ACCESS, jwt, TOKEN } from '../example-token';
import { defineRule } from '../rule';
import { joseHeader } from '../whole';

export default defineRule({
  on: 'jws',
  severity: 'error',
  says: 'The JOSE header has no alg.',
  why: 'Nothing says how the token was signed. A verifier that falls back to a default may use the wrong algorithm.',
  fix: 'Set alg when signing. A verifier must refuse a token without it.',
  sources: [rfc(7515, '4.1.1')],
  examples: {
    bad: [jwt({ typ: 'JWT' }, ACCESS), jwt({ alg: 256, typ: 'JWT' }, ACCESS)],
    good: [TOKEN, jwt('{"alg":"HS2', ACCESS, 'c2ln')],
  },
  check(jws) {
    const header = joseHeader(jws);
    if (!header) return [];
    const alg = memberOf(header, 'alg');
    if (!alg) return [{ at: jws.header.span }];
    else if (stringOf(alg.value) === undefined) {
      return [
        { at: carriersIn(jws.header, alg.span), says: 'alg is not a string, so it names no algorithm.' },
      ];
    }
    return [];
  },
});
