/** An algorithm is named, and nothing follows the last dot. Not: a token that says it is unsecured (alg-none). */
import { isNone } from '#jose/algorithms';
import { document, rfc } from '#sources/sources';
import { quote } from '#text/quote';
import { ACCESS, encoded, HS256, jwt, TOKEN } from '../example-token';
import { parameterOf } from '../placed';
import { defineRule } from '../rule';

export default defineRule({
  on: 'jws',
  severity: 'error',
  says: 'The signature is empty.',
  why: 'Some verifiers did not check an empty signature. With such a verifier, anyone can write the claims.',
  fix: 'Refuse the token. Check that the signature has the length that its algorithm requires.',
  sources: [document('cve-2020-28042'), rfc(7515, '5.2')],
  examples: {
    bad: [jwt(HS256, ACCESS, '')],
    good: [TOKEN, jwt({ alg: 'none' }, ACCESS, ''), `${encoded(HS256)}.${encoded(ACCESS)}`],
  },
  check(jws) {
    const alg = parameterOf(jws, 'alg')?.text;
    if (jws.segments.length !== 3 || jws.signature?.text !== '' || alg === undefined || isNone(alg))
      return undefined;
    return { at: jws.signature.span, says: `The header names ${quote(alg)}, and the signature is empty.` };
  },
});
