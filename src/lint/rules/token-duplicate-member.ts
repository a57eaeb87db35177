/** Two members of one name in one JSON object. */
import { objectOf } from '#jose/jws/jws';
import { rfc } from '#sources/sources';
import { quote } from '#text/quote';
import { ACCESS, HS256, jwt, TOKEN } from '../example-token';
import { membersByPart } from '../part-members';
import { reportsOnMembers } from '../reports-on';
import { defineRule } from '../rule';

/** Claims on which access is decided. */
const DECIDING: ReadonlySet<string> = new Set(
  'iss sub aud exp nbf iat jti scope scp roles groups azp client_id nonce cnf act may_act'.split(' '),
);

export default defineRule({
  on: 'jws',
  severity: 'error',
  says: 'A member name appears twice in one JSON object.',
  why: 'Some parsers take the first of the two, some the last. The program that checks the token and the one that uses it can then see different values.',
  fix: 'Write each name once, and refuse tokens with duplicates where the parser can tell.',
  sources: [rfc(7515, '4'), rfc(7519, '4'), rfc(8259, '4')],
  examples: {
    bad: [
      jwt('{"alg":"HS256","alg":"none"}', ACCESS),
      jwt(
        HS256,
        '{"sub":"customer-7","\\u0073ub":"baker-1","aud":"https://orders.bakery.example","iat":1790000000,"exp":1790000600}',
      ),
      jwt(
        HS256,
        '{"iss":"https://login.bakery.example","sub":"customer-1842","aud":"https://orders.bakery.example","iat":1790000000,"exp":1790000600,"shop":{"till":1,"till":2}}',
      ),
    ],
    good: [TOKEN, jwt(HS256, { ...ACCESS, first: { till: 1 }, second: { till: 1 } })],
  },
  check: (jws) =>
    membersByPart(jws).flatMap(({ part, members }) => {
      const top = objectOf(part)?.members ?? [];
      return reportsOnMembers(part, members, (member) => {
        if (!member.duplicate) return undefined;
        const isGrave = part.name === 'header' || (DECIDING.has(member.name) && top.includes(member));
        const says = `The name ${quote(member.name)} appears twice in the ${part.name}.`;
        return { severity: isGrave ? 'error' : 'warning', says };
      });
    }),
});
