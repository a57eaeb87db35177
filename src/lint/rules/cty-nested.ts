/** A content type that says "a token is inside" where none is, or a token inside that is not announced. */
import { rfc } from '#sources/sources';
import { ACCESS, encoded, HS256, jwt, TOKEN } from '../example-token';
import { isTokenWithin } from '../nested';
import { parameterOf } from '../placed';
import { mediaTypeOf } from '../profile';
import { defineRule } from '../rule';
import { encodedParts, isLossless, joseHeader } from '../whole';

export default defineRule({
  on: 'jws',
  severity: 'warning',
  says: 'The cty and the payload disagree about a token inside.',
  why: 'A verifier learns from cty that it has to verify a second token. Without it the inner signature is easily left unchecked.',
  fix: 'Write "cty": "JWT" when the payload is a token, and only then.',
  sources: [rfc(7519, '5.2'), rfc(8725, '3.3')],
  examples: {
    bad: [
      jwt({ alg: 'HS256', cty: 'JWT' }, ACCESS),
      jwt({ alg: 'HS256' }, jwt({ alg: 'HS256' }, { sub: 'customer-7' })),
      jwt(HS256, jwt({ alg: 'HS256' }, { sub: 'customer-7' })),
    ],
    good: [
      TOKEN,
      jwt({ alg: 'HS256', cty: 'jwt' }, jwt({ alg: 'HS256' }, { sub: 'customer-7' })),
      `${encoded({ alg: 'HS256', cty: 'JWT' })}..m1FxYF8eN8HeIWbIKwVttgu_0wrP6wk8I1OmM5mocBY`,
      jwt({ alg: 'HS256', cty: 'text/plain' }, 'two.rye.loaves'),
    ],
  },
  check(jws) {
    const payload = encodedParts(jws).find(({ name }) => name === 'payload');
    if (!payload || payload.text === '' || !jws.signature || !isLossless(payload) || !joseHeader(jws))
      return undefined;
    const cty = parameterOf(jws, 'cty');
    const isThere = isTokenWithin(payload);
    if (!cty)
      return isThere && { at: payload.span, says: 'The payload is itself a token; cty doesn’t say so.' };
    const isAnnounced = mediaTypeOf(jws, 'cty') === 'jwt';
    return (
      isAnnounced && !isThere && { at: cty.at, says: 'cty announces a token inside; the payload is none.' }
    );
  },
});
