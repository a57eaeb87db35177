/** A token whose time is over, clocks that differ allowed for (token-just-expired.ts says it of the rest). It is no fault: every token is so one day. */
import { relative } from '#jose/numeric-date';
import { document, rfc } from '#sources/sources';
import { ACCESS, HS256, jwt, TOKEN } from '../example-token';
import { defineRule } from '../rule';
import { LEEWAY } from '../shared-thresholds';
import { timeClaim } from '../time-claim';

export default defineRule({
  on: 'jws',
  state: 'time',
  severity: 'error',
  says: 'The token is expired.',
  why: 'Verifiers must refuse a token after exp. If one does not, anyone who finds an old token can use it.',
  fix: 'Get a new token. A verifier should allow at most a minute for clocks that differ.',
  sources: [rfc(7519, '4.1.4'), document('asvs-5', '9.2.1')],
  thresholds: { leeway: LEEWAY },
  examples: {
    now: 1_790_010_000,
    bad: [TOKEN],
    good: [
      jwt(HS256, { ...ACCESS, iat: 1790009000, exp: 1790010600 }),
      jwt(HS256, { ...ACCESS, iat: 1790009000, exp: 1790009950 }),
    ],
  },
  check(jws, { now }, limits) {
    const exp = timeClaim(jws, 'exp');
    if (!exp || now <= exp.seconds + limits.leeway) return undefined;
    return { at: exp.at, says: `The token expired ${relative(exp.seconds - now)}.`, threshold: 'leeway' };
  },
});
