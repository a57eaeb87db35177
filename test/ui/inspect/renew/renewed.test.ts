/** Times are moved to now, and nothing else changes. Not: the signature (renew.browser.test.tsx). */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { renewed } from '../../../../src/ui/inspect/renew/renewed';
import { cases } from '../../../scale';

const NOW = 1_795_910_400;

test.each([
  ['{"iat":1,"nbf":2,"exp":3}', `{"iat":${NOW},"nbf":${NOW},"exp":${NOW + 3600}}`],
  ['{ "exp" : 3,\r\n "id": 9007199254740993 }', `{ "exp" : ${NOW + 3600},\r\n "id": 9007199254740993 }`],
  ['{"exp":1,"exp":2}', `{"exp":${NOW + 3600},"exp":${NOW + 3600}}`],
  ['{"sub":"a","cnf":{"exp":1}}', '{"sub":"a","cnf":{"exp":1}}'],
  ['{"auth_time":5,"exp":1.5e9}', `{"auth_time":5,"exp":${NOW + 3600}}`],
])('%s', (payload, expected) => {
  expect(renewed(payload, NOW)).toBe(expected);
});

test.each(['', '[1]', '"exp"', '{"exp":1', 'text'])('%j has no times to move', (payload) => {
  expect(renewed(payload, NOW)).toBeUndefined();
});

test('every other member stays as it is, and no member comes or goes', () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.oneof(fc.constantFrom('iat', 'nbf', 'exp', 'sub'), fc.string()), fc.jsonValue()),
      fc.constantFrom(undefined, 1, 2),
      fc.integer({ min: 0, max: 4e9 }),
      (claims, space, now) => {
        const moved = { iat: now, nbf: now, exp: now + 3600 };
        const expected = Object.fromEntries(
          Object.entries(claims).map(([name, value]) => [
            name,
            Object.hasOwn(moved, name) ? moved[name as keyof typeof moved] : value,
          ]),
        );
        const text = renewed(JSON.stringify(claims, null, space), now);
        expect(text).toBe(JSON.stringify(expected, null, space));
      },
    ),
    cases(500),
  );
});
