/** A tree made from a value is the one that the value's text is read as. Not: reading JSON (json.test.ts). */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseJson } from '#text/json';
import { jsonOf, type Plain } from '#text/json-of';

const withoutPlaces = (tree: unknown): unknown =>
  JSON.parse(JSON.stringify(tree), (name, value: unknown) =>
    name === 'span' || name === 'nameSpan' ? undefined : value,
  );

test('the same tree as that of the text, but for the places', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const read = parseJson(JSON.stringify(value)).value;
      expect(withoutPlaces(jsonOf(value as Plain))).toEqual(withoutPlaces(read));
    }),
  );
});

test('a member that is undefined is left out', () => {
  expect(jsonOf({ a: undefined, b: null })).toMatchObject({ members: [{ name: 'b' }] });
});
