/** A token that was issued in the future. Not: one that is not valid yet on purpose (token-not-yet-valid). */
import { carriersIn, numberOf } from '#jose/jws/jws';
import { rfc } from '#sources/sources';
import { memberOf } from '#text/json';
import { inWords } from '../duration';
import { ACCESS, HS256, jwt, TOKEN } from '../example-token';
import { defineRule } from '../rule';
import { LEEWAY } from '../shared-thresholds';
import { DAY, isMilliseconds } from '../times';
import { claimsSet } from '../whole';

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
      jwt(
        HS256,
        { ...ACCESS, iat: 1790000300, exp: 1790000900 },
        '6WlgCw3JaVPr4Ch0YbMp44ZRPuFrazcJsUjuPSikIMw',
      ),
      jwt(
        HS256,
        { ...ACCESS, iat: 1790100000, exp: 1790100600 },
        'kIg79VUGq4J4nRZKpw8_KulRU4Lu8ozvBN-wKWDPO-Q',
      ),
    ],
    good: [TOKEN, jwt(HS256, { ...ACCESS, iat: 1790000060 }, 'cp32TtIpr_qhkTNbGZoZIhRwGVkmpA91FlWG6h6phKk')],
  },
  check(jws, { now }, limits) {
    const claims = claimsSet(jws);
    const iat = claims && memberOf(claims, 'iat');
    const issued = numberOf(iat?.value);
    if (!jws.payload || !iat || issued === undefined || isMilliseconds(issued)) return [];
    const ahead = issued - now;
    if (ahead <= limits.leeway) return [];
    const isWrong = ahead > limits.wrong;
    return [
      {
        at: carriersIn(jws.payload, iat.span),
        severity: isWrong ? 'error' : 'warning',
        threshold: isWrong ? 'wrong' : 'leeway',
        says: `iat lies ${inWords(ahead)} in the future.`,
      },
    ];
  },
});
