/** A token whose time has not come. It is a state that passes, no fault. */
import { relative } from '#jose/numeric-date';
import { rfc } from '#sources/sources';
import { ACCESS, HS256, jwt, TOKEN } from '../example-token';
import { defineRule } from '../rule';
import { LEEWAY } from '../shared-thresholds';
import { timeClaim } from '../time-claim';

export default defineRule({
  on: 'jws',
  state: 'time',
  severity: 'error',
  says: 'The token is not valid yet.',
  why: 'Verifiers must refuse it before nbf. If you expected it to work, the issuer’s or the verifier’s clock is wrong.',
  fix: 'Wait, or set the clocks. A verifier should allow at most a minute for clocks that differ.',
  sources: [rfc(7519, '4.1.5')],
  thresholds: { leeway: LEEWAY },
  examples: {
    now: 1_790_000_000,
    bad: [jwt(HS256, { ...ACCESS, nbf: 1790000300 })],
    good: [TOKEN, jwt(HS256, { ...ACCESS, nbf: 1790000030 })],
  },
  check(jws, { now }, limits) {
    const nbf = timeClaim(jws, 'nbf');
    if (!nbf || now >= nbf.seconds - limits.leeway) return undefined;
    const says = `Not valid yet: nbf is ${relative(nbf.seconds - now)}.`;
    return { at: nbf.at, says, threshold: 'leeway' };
  },
});
