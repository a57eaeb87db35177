/** A time that is no number. Not: a number in the wrong unit (time-milliseconds). */
import { carriersIn } from '#jose/jws/jws';
import { rfc } from '#sources/sources';
import { memberOf } from '#text/json';
import { ACCESS, HS256, jwt, TOKEN } from '../example-token';
import { defineRule, type Report } from '../rule';
import { claimsSet } from '../whole';

export default defineRule({
  on: 'jws',
  severity: 'error',
  says: 'A time is not a number.',
  why: 'Some libraries refuse the token, and some convert the text. Others skip the claim, and the token never expires.',
  fix: 'Write the time as a JSON number: seconds since 1970, without quotes.',
  sources: [rfc(7519, '2'), rfc(7519, '4.1.4')],
  examples: {
    bad: [
      jwt(HS256, {
        iss: 'https://login.bakery.example',
        sub: 'customer-1842',
        aud: 'https://orders.bakery.example',
        exp: '1790000600',
      }),
      jwt(HS256, { ...ACCESS, nbf: '2026-09-21T15:33:20Z' }),
      jwt(HS256, { ...ACCESS, auth_time: true }),
      jwt(HS256, { ...ACCESS, nbf: null }),
    ],
    good: [
      TOKEN,
      jwt(HS256, { ...ACCESS, iat: 1790000000.25, exp: 1790000600.5 }),
      jwt(HS256, { ...ACCESS, updated_at: '2026-09-21T15:33:20Z' }),
    ],
  },
  check(jws) {
    const claims = claimsSet(jws);
    if (!jws.payload || !claims) return [];
    const reports: Report[] = [];
    for (const name of ['exp', 'nbf', 'iat', 'auth_time']) {
      const member = memberOf(claims, name);
      if (!member || member.value.type === 'number') continue;
      // An exp of null is no expiry: exp-missing.
      if (name === 'exp' && member.value.type === 'null') continue;
      reports.push({
        at: carriersIn(jws.payload, member.span),
        says: `${name} is of type ${member.value.type}; it must be a number.`,
      });
    }
    return reports;
  },
});
