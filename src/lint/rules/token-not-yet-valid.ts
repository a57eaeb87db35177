/** A token whose time has not come. Not: a fault; it is a state that passes. */
import { carriersIn, numberOf } from '#jose/jws/jws';
import { relative } from '#jose/numeric-date';
import { rfc } from '#sources/sources';
import { memberOf } from '#text/json';
import { ACCESS, HS256, jwt, TOKEN } from '../example-token';
import { defineRule } from '../rule';
import { LEEWAY } from '../shared-thresholds';
import { isMilliseconds } from '../times';
import { claimsSet } from '../whole';

export default defineRule({
  on: 'jws',
  state: 'time',
  severity: 'error',
  says: 'The token is not valid yet.',
  why: 'Before nbf nobody may accept it. When that surprises, the clock of the issuer or of the verifier is wrong.',
  fix: 'Wait, or set the clocks. A verifier allows a minute at most for clocks that differ.',
  sources: [rfc(7519, '4.1.5')],
  thresholds: { leeway: LEEWAY },
  examples: {
    now: 1_790_000_000,
    bad: [jwt(HS256, { ...ACCESS, nbf: 1790000300 }, 'AJIHGMCMiu4c5hOpJ_wJ8DaJEqh96s7ZuYEB06-agoY')],
    good: [TOKEN, jwt(HS256, { ...ACCESS, nbf: 1790000030 }, 'Db4AESMJOfvv4jCVVzi-nttdIB60ovzFI8fR8H3F_0M')],
  },
  check(jws, { now }, limits) {
    const claims = claimsSet(jws);
    const nbf = claims && memberOf(claims, 'nbf');
    const start = numberOf(nbf?.value);
    if (!jws.payload || !nbf || start === undefined || now >= start - limits.leeway || isMilliseconds(start))
      return [];
    return [
      {
        at: carriersIn(jws.payload, nbf.span),
        says: `The token is not valid yet: nbf is ${relative(start - now)}.`,
        threshold: 'leeway',
      },
    ];
  },
});
