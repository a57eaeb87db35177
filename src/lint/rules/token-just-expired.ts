/** A token whose time is over by less than clocks may differ. Past that, token-expired.ts speaks. */
import { relative } from '#jose/numeric-date';
import { rfc } from '#sources/sources';
import { ACCESS, HS256, jwt, TOKEN } from '../example-token';
import { defineRule } from '../rule';
import { LEEWAY } from '../shared-thresholds';
import { timeClaim } from '../time-claim';

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
    bad: [jwt(HS256, { ...ACCESS, iat: 1790009000, exp: 1790009950 })],
    good: [jwt(HS256, { ...ACCESS, iat: 1790009000, exp: 1790010600 }), TOKEN],
  },
  check(jws, { now }, limits) {
    const exp = timeClaim(jws, 'exp');
    if (!exp || now < exp.seconds || now > exp.seconds + limits.leeway) return undefined;
    const says = `The token expired ${relative(exp.seconds - now)}, within clock leeway.`;
    return { at: exp.at, says, threshold: 'leeway' };
  },
});
