/** When two places overlap. */
import { expect, test } from 'vitest';
import { overlaps } from '#text/span';

test.each([
  [0, 2, 1, 3, true],
  [0, 2, 2, 3, false],
  [0, 2, 2, 2, true],
  [2, 2, 2, 2, true],
  [0, 1, 2, 2, false],
  [0, 5, 1, 2, true],
])('[%i, %i) and [%i, %i): %s', (a, b, c, d, expected) => {
  expect(overlaps({ start: a, end: b }, { start: c, end: d })).toBe(expected);
  expect(overlaps({ start: c, end: d }, { start: a, end: b })).toBe(expected);
});
