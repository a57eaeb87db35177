/** Lengths of time in words. Not: dates. */
import { expect, test } from 'vitest';
import { inWords } from '#lint/duration';

test.each([
  [0, '0 seconds'],
  [1, '1 second'],
  [59, '59 seconds'],
  [60, '1 minute'],
  [5400, '1.5 hours'],
  [86_400, '1 day'],
  [2_592_000, '30 days'],
])('%i seconds are %s', (seconds, words) => {
  expect(inWords(seconds)).toBe(words);
});
