/** A time that counts milliseconds where seconds are meant. Not: a number too large for any unit (token-unsafe-number). */
import { rfc } from '#sources/sources';
import { ACCESS, HS256, jwt, TOKEN } from '../example-token';
import { reportsOnMembers } from '../reports-on';
import { defineRule } from '../rule';
import { isMilliseconds, isUnsafe, TIME_CLAIMS } from '../times';
import { claimsSet } from '../whole';

export default defineRule({
  on: 'jws',
  severity: 'error',
  says: 'A time is not in seconds.',
  why: 'Verifiers read the number as seconds and accept it. As an expiry it is tens of thousands of years ahead, so the token never expires.',
  fix: 'Write seconds since 1970: in JavaScript, Math.floor(Date.now() / 1000).',
  sources: [rfc(7519, '2')],
  examples: {
    now: 1_790_000_000,
    bad: [
      jwt(HS256, { ...ACCESS, iss: undefined, iat: 1790000000000, exp: 1790000600000 }),
      jwt(HS256, { ...ACCESS, auth_time: 1789999000123 }),
    ],
    good: [
      TOKEN,
      jwt(HS256, { ...ACCESS, iss: undefined, iat: 1790000000.25, exp: 1790000600.75 }),
      jwt(HS256, { ...ACCESS, order: 1790000000000 }),
    ],
  },
  check: (jws) =>
    jws.payload &&
    reportsOnMembers(jws.payload, claimsSet(jws)?.members ?? [], ({ name, value }) => {
      if (value.type !== 'number' || !TIME_CLAIMS.has(name)) return undefined;
      const { raw, value: time } = value;
      if (!isMilliseconds(time) || isUnsafe(time)) return undefined;
      const what = time < 1e14 ? 'milliseconds' : 'too large for seconds';
      return {
        says: `${name} is ${raw.length > 24 ? 'a huge number' : raw}: ${what}. It must be in seconds.`,
      };
    }),
});
