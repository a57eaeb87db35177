/** A number that programs round, clamp or refuse. Not: milliseconds where seconds are meant (time-milliseconds). */
import { rfc } from '#sources/sources';
import type { Json, JsonNumber } from '#text/json';
import { quote } from '#text/quote';
import { ACCESS, HS256, jwt, TOKEN } from '../example-token';
import { payloadMembers } from '../part-members';
import { reportsOnMembers } from '../reports-on';
import { defineRule } from '../rule';
import { isUnsafe, TIME_CLAIMS } from '../times';
import { claimsSet } from '../whole';

const isTooLarge = (value: Json): value is JsonNumber => value.type === 'number' && isUnsafe(value.value);

/** The first number that is too large: the value itself, or one of its items. */
const unsafeIn = (value: Json): JsonNumber | undefined => {
  if (value.type === 'array') return value.items.find(isTooLarge);
  return isTooLarge(value) ? value : undefined;
};

export default defineRule({
  on: 'jws',
  severity: 'warning',
  says: 'A number is too large to be kept exactly.',
  why: 'JSON sets no limit, but most programs keep numbers as doubles: beyond 9007199254740991 an identifier becomes another one. An expiry that is clamped to the largest number never comes.',
  fix: 'Write large identifiers as strings, and times in seconds.',
  sources: [rfc(8259, '6'), rfc(7519, '2')],
  examples: {
    now: 1_790_000_000,
    bad: [
      jwt(
        HS256,
        '{"iss":"https://login.bakery.example","sub":"customer-1842","aud":"https://orders.bakery.example","iat":1790000000,"exp":1790000600,"order":9007199254740993}',
      ),
      jwt(
        HS256,
        '{"iss":"https://login.bakery.example","sub":"customer-1842","aud":"https://orders.bakery.example","exp":18446744073709551615}',
      ),
      jwt(
        HS256,
        '{"iss":"https://login.bakery.example","sub":"customer-1842","aud":"https://orders.bakery.example","exp":1e400}',
      ),
      jwt(HS256, { ...ACCESS, shop: { tills: [1, -9007199254740992] } }),
    ],
    good: [
      TOKEN,
      jwt(
        HS256,
        '{"iss":"https://login.bakery.example","sub":"customer-1842","aud":"https://orders.bakery.example","iat":1790000000,"exp":1790000600,"order":9007199254740991,"ledger":"9007199254740993","share":0.1,"grams":1.5e3}',
      ),
    ],
  },
  check(jws) {
    const { payload } = jws;
    const claims = claimsSet(jws);
    if (!payload || !claims) return undefined;
    return reportsOnMembers(payload, payloadMembers(jws)?.members ?? [], (member) => {
      const { name, value } = member;
      const unsafe = unsafeIn(value);
      return (
        unsafe && {
          severity: TIME_CLAIMS.has(name) && claims.members.includes(member) ? 'error' : 'warning',
          says: `${quote(name)} is ${unsafe.raw.length > 24 ? 'a number' : unsafe.raw}, too large to be exact.`,
        }
      );
    });
  },
});
