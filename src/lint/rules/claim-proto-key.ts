/** A member name that means something to JavaScript objects. */
import { document } from '#sources/sources';
import { ACCESS, HS256, jwt, TOKEN } from '../example-token';
import { membersByPart } from '../part-members';
import { reportsOnMembers } from '../reports-on';
import { defineRule } from '../rule';
import { isLossless } from '../whole';

const NAMES: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

export default defineRule({
  on: 'jws',
  severity: 'warning',
  says: 'A member name has a special meaning in JavaScript.',
  why: 'Code that copies claims into an object one by one can change what every object inherits. Then everyone can become an administrator.',
  fix: 'Refuse these names, or copy claims into a Map or an object without a prototype.',
  sources: [document('cwe-1321')],
  examples: {
    bad: [
      jwt(
        HS256,
        '{"iss":"https://login.bakery.example","sub":"customer-1842","aud":"https://orders.bakery.example","iat":1790000000,"exp":1790000600,"__proto__":{"admin":true}}',
      ),
      jwt(HS256, { ...ACCESS, shop: [{ constructor: { prototype: {} } }] }),
    ],
    good: [TOKEN, jwt(HS256, { ...ACCESS, note: '__proto__', prototypes: 2 })],
  },
  check: (jws) =>
    membersByPart(jws).flatMap(({ part, members }) =>
      isLossless(part)
        ? reportsOnMembers(part, members, ({ name }) =>
            NAMES.has(name) ? { says: `The ${part.name} has a member with the name ${name}.` } : undefined,
          )
        : [],
    ),
});
