/** Lengths of time in words. */
import { expect, test } from 'vitest';
import { apart, inWords } from '#lint/duration';

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

test.each([
  [90_000, 86_400, ['90000 seconds', '86400 seconds']],
  [86_401, 86_400, ['86401 seconds', '86400 seconds']],
  [100_000, 86_400, ['1.2 days', '1 day']],
  [60, 60, ['1 minute', '1 minute']],
])('%i and %i seconds side by side are %j', (seconds, limit, words) => {
  expect(apart(seconds, limit)).toEqual(words);
});
