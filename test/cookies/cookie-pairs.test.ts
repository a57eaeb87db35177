/** The Cookie field value, taken apart. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { cookiePairs } from '#cookies/cookie-pairs';

test.each([
  [
    'a=b; c=d',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  [
    ' a = b ;c=d=e',
    [
      ['a', 'b'],
      ['c', 'd=e'],
    ],
  ],
  [
    'a=; =b; c',
    [
      ['a', ''],
      ['', 'b'],
      ['', 'c'],
    ],
  ],
  [';; ', []],
  ['', []],
])('%j', (text, pairs) => {
  expect(cookiePairs(text).map(({ name, value }) => [name, value])).toEqual(pairs);
});

test('names and values are where it says', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', '=', ';', ' ', '\t', '"', 'é') }), (text) => {
      for (const { name, nameAt, value, valueAt } of cookiePairs(text)) {
        expect(text.slice(nameAt.start, nameAt.end)).toBe(name);
        expect(text.slice(valueAt.start, valueAt.end)).toBe(value);
      }
    }),
  );
});
