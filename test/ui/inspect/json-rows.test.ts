/** Rows of decoded JSON say what the bytes say. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseJson } from '#text/json';
import { memberRows } from '../../../src/ui/inspect/segment/json-rows';

const rowsOf = (text: string): string => {
  const { value } = parseJson(text);
  if (value?.type !== 'object') throw new Error('The example is not an object.');
  return `{\n${memberRows(text, value, true)
    .map((row) => row.text)
    .join('\n')}\n}`;
};

test('numbers, escapes and duplicates stay as they were written', () => {
  const rows = rowsOf('{"id":9007199254740993,"n":1.0e2,"s":"\\u0041","s":"b","e":{},"a":[]}');
  expect(rows).toContain('"id": 9007199254740993,');
  expect(rows).toContain('"n": 1.0e2,');
  expect(rows).toContain('"s": "\\u0041",');
  expect(rows).toContain('"s": "b",');
  expect(rows).toContain('"e": {},');
  expect(rows).toContain('"a": []');
});

test('the rows together are JSON of the same value', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (object) => {
      expect(JSON.parse(rowsOf(JSON.stringify(object)))).toEqual(JSON.parse(JSON.stringify(object)));
    }),
  );
});
