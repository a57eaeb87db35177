/** No algorithm in the JOSE header. Not: one that nobody knows (alg-unregistered). */
import { rfc } from '#sources/sources';
import { ACCESS, jwt, TOKEN } from '../example-token';
import { parameterOf } from '../placed';
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
    if (!joseHeader(jws)) return undefined;
    const alg = parameterOf(jws, 'alg');
    if (!alg) return { at: jws.header.span };
    return alg.text === undefined && { at: alg.at, says: 'alg is not a string, so it names no algorithm.' };
  },
});
