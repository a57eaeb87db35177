import { assert, jsonValue, property } from 'fast-check';
import { expect, test } from 'vitest';
import { printJson } from '#text/print-json';

test('what is printed reads as the same value', () => {
  assert(
    property(jsonValue({ maxDepth: 6 }), (value) => {
      expect(JSON.parse(printJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

test('what fits on a line is on one, and what does not on several', () => {
  const long = 'x'.repeat(100);
  expect(printJson({ a: [1, { b: null }], c: {}, d: [] })).toBe(
    '{ "a": [1, { "b": null }], "c": {}, "d": [] }',
  );
  expect(printJson({ a: long, b: [long, 1] })).toBe(
    `{\n  "a": "${long}",\n  "b": [\n    "${long}",\n    1\n  ]\n}`,
  );
});
