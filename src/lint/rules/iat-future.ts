/** A token that was issued in the future. Not: one that is not valid yet on purpose (token-not-yet-valid). */
import { carriersIn, numberOf } from '#jose/jws/jws';
import { rfc } from '#sources/sources';
import { memberOf } from '#text/json';
import { inWords } from '../duration';
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
      'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoiY3VzdG9tZXItMTg0MiIsImF1ZCI6Imh0dHBzOi8vb3JkZXJzLmJha2VyeS5leGFtcGxlIiwiaWF0IjoxNzkwMDAwMzAwLCJleHAiOjE3OTAwMDA5MDB9.6WlgCw3JaVPr4Ch0YbMp44ZRPuFrazcJsUjuPSikIMw',
      'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoiY3VzdG9tZXItMTg0MiIsImF1ZCI6Imh0dHBzOi8vb3JkZXJzLmJha2VyeS5leGFtcGxlIiwiaWF0IjoxNzkwMTAwMDAwLCJleHAiOjE3OTAxMDA2MDB9.kIg79VUGq4J4nRZKpw8_KulRU4Lu8ozvBN-wKWDPO-Q',
    ],
    good: [
      'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoiY3VzdG9tZXItMTg0MiIsImF1ZCI6Imh0dHBzOi8vb3JkZXJzLmJha2VyeS5leGFtcGxlIiwiaWF0IjoxNzkwMDAwMDAwLCJleHAiOjE3OTAwMDA2MDB9.1aJ1hMbfZfRfPLnF3eHW8a_VAx799O1jKUykCCRuuwc',
      'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLmJha2VyeS5leGFtcGxlIiwic3ViIjoiY3VzdG9tZXItMTg0MiIsImF1ZCI6Imh0dHBzOi8vb3JkZXJzLmJha2VyeS5leGFtcGxlIiwiaWF0IjoxNzkwMDAwMDYwLCJleHAiOjE3OTAwMDA2MDB9.cp32TtIpr_qhkTNbGZoZIhRwGVkmpA91FlWG6h6phKk',
    ],
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
