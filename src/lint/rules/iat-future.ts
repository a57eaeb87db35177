/** A token that was issued in the future. Not: one that is not valid yet on purpose (token-not-yet-valid). */
import { rfc } from '#sources/sources';
import { inWords } from '../duration';
import { ACCESS, HS256, jwt, TOKEN } from '../example-token';
import { defineRule } from '../rule';
import { LEEWAY } from '../shared-thresholds';
import { timeClaim } from '../time-claim';
import { DAY } from '../times';

export default defineRule({
  on: 'jws',
  severity: 'warning',
  says: 'The token says that it was issued in the future.',
  why: 'The clock of the issuer is ahead, so its tokens live longer than meant. Verifiers that look at iat refuse them.',
  fix: 'Set the clock of the issuer. Write the present time into iat, in seconds.',
  sources: [rfc(7519, '4.1.6')],
  thresholds: { leeway: LEEWAY, wrong: { says: 'error above', unit: 'seconds', value: DAY } },
  examples: {
    now: 1_790_000_000,
    bad: [
      jwt(HS256, { ...ACCESS, iat: 1790000300, exp: 1790000900 }),
      jwt(HS256, { ...ACCESS, iat: 1790100000, exp: 1790100600 }),
    ],
    good: [TOKEN, jwt(HS256, { ...ACCESS, iat: 1790000060 })],
  },
  check(jws, { now }, limits) {
    const iat = timeClaim(jws, 'iat');
    const ahead = iat ? iat.seconds - now : 0;
    if (!iat || ahead <= limits.leeway) return undefined;
    const says = `iat is ${inWords(ahead)} in the future.`;
    return ahead > limits.wrong
      ? { at: iat.at, severity: 'error', threshold: 'wrong', says }
      : { at: iat.at, threshold: 'leeway', says };
  },
});
