/** A token whose time is over by less than clocks may differ. Past that, token-expired.ts speaks. */
import { carriersIn, numberOf } from '#jose/jws/jws';
import { relative } from '#jose/numeric-date';
import { rfc } from '#sources/sources';
import { memberOf } from '#text/json';
import { ACCESS, HS256, jwt, TOKEN } from '../example-token';
import { defineRule } from '../rule';
import { LEEWAY } from '../shared-thresholds';
import { claimsSet } from '../whole';

export default defineRule({
  on: 'jws',
  state: 'time',
  severity: 'info',
  says: 'The token has just expired.',
  why: 'One server still accepts it and the next refuses it, because their clocks or allowances differ.',
  fix: 'Get a new token a little before exp.',
  sources: [rfc(7519, '4.1.4')],
  thresholds: { leeway: LEEWAY },
  examples: {
    now: 1_790_010_000,
    bad: [
      jwt(
        HS256,
        { ...ACCESS, iat: 1790009000, exp: 1790009950 },
        'Cf2mqPQCayDakVzFtolPNGSPFOXC-KCDmS4NfhLyJQw',
      ),
    ],
    good: [
      jwt(
        HS256,
        { ...ACCESS, iat: 1790009000, exp: 1790010600 },
        'XfijcCetMrKJ214O8rwzK5weCSCqkUTkheBUKZcWeAM',
      ),
      TOKEN,
    ],
  },
  check(jws, { now }, limits) {
    const claims = claimsSet(jws);
    const exp = claims && memberOf(claims, 'exp');
    const end = numberOf(exp?.value);
    const isJustOver = end !== undefined && now >= end && now <= end + limits.leeway;
    if (!jws.payload || !exp || !isJustOver) return [];
    return [
      {
        at: carriersIn(jws.payload, exp.span),
        says: `The token expired ${relative(end - now)}. Only a verifier that allows for clocks that differ accepts it.`,
        threshold: 'leeway',
      },
    ];
  },
});
