/** An unencoded payload where none may be, or one that old verifiers misread. */
import { stringOf } from '#jose/jws/jws';
import { rfc } from '#sources/sources';
import { ACCESS, encoded, jwt, TOKEN } from '../example-token';
import { parameterOf } from '../placed';
import { mediaTypeOf } from '../profile';
import { defineRule } from '../rule';

export default defineRule({
  on: 'jws',
  severity: 'error',
  says: 'A JWT has an unencoded payload.',
  why: 'Verifiers that do not know b64 read different bytes from those that do. One token then means two things.',
  fix: 'Encode the payload of a JWT as base64url and leave b64 out. For other content write "crit": ["b64"] beside it.',
  sources: [rfc(7797, '7'), rfc(7797, '6')],
  examples: {
    bad: [
      jwt({ alg: 'HS256', b64: false }, ACCESS),
      `${encoded({ alg: 'HS256', b64: false, crit: ['b64'] })}.{"sub":"customer-1842","exp":1790000600}.T-N9a2wAItp6_cxdwx1AJ8oJmUs5_FdwBIlkukxAKL0`,
      `${encoded({ alg: 'HS256', typ: 'JWT', b64: false, crit: ['b64'] })}.two rye loaves.f-6rF68n1lMwYRxwjMhPW0S-yh11e2XBZdanKzgaOWE`,
      jwt({ alg: 'HS256', b64: 'no', crit: ['b64'] }, ACCESS),
      jwt({ alg: 'HS256', b64: true }, ACCESS),
    ],
    good: [
      TOKEN,
      `${encoded({ alg: 'HS256', b64: false, crit: ['b64'] })}.two rye loaves.3Rp6qspELYAKjocXiNgRVsYwfQlbrg8qpcGG_MrR_0s`,
      `${encoded({ alg: 'HS256', b64: false, crit: ['b64'] })}..FCRZThgf2C2CuvSxAinqCByzQdhQyPb2hd_ptNxO-qY`,
    ],
  },
  check(jws) {
    const b64 = parameterOf(jws, 'b64');
    if (!b64) return undefined;
    const { at, value } = b64;
    const crit = parameterOf(jws, 'crit')?.value;
    const isCritical = crit?.type === 'array' && crit.items.some((item) => stringOf(item) === 'b64');
    if (value.type !== 'false' && value.type !== 'true')
      return { at, says: 'b64 is neither true nor false.' };
    // True is what holds without b64, so nobody misreads it.
    const severity = value.type === 'true' ? 'warning' : 'error';
    if (!isCritical) return { at, severity, says: 'The header has b64, and crit does not list it.' };
    const type = mediaTypeOf(jws);
    const isJwt =
      type === 'jwt' || type?.endsWith('+jwt') === true || jws.payload?.text.startsWith('{') === true;
    return value.type === 'false' && isJwt && { at, says: 'A JWT must not have an unencoded payload.' };
  },
});
