/** The boundaries between units and the ends of the calendar. */
import { expect, test } from 'vitest';
import { duration, inUtc, relative } from '#jose/numeric-date';

const HOUR = 3600;
const DAY = 24 * HOUR;

test.each([
  [0, 'now'],
  [0.9, 'now'],
  [-0.9, 'now'],
  [1, 'in 1 second'],
  [-59.9, '59 seconds ago'],
  [60, 'in 1 minute'],
  [HOUR - 1, 'in 59 minutes'],
  [-HOUR, '1 hour ago'],
  [-3 * HOUR - 1, '3 hours ago'],
  [2 * DAY - 1, 'in 47 hours'],
  [2 * DAY, 'in 2 days'],
  [60 * DAY, 'in 60 days'],
  [61 * DAY, 'in 2 months'],
  [2 * 365 * DAY, 'in 23 months'],
  [-731 * DAY, '2 years ago'],
  [1.79e12, 'in 56,722 years'],
  [Number.POSITIVE_INFINITY, 'at no time that can be told'],
  [Number.NaN, 'at no time that can be told'],
])('%d seconds from now is %s', (seconds, words) => {
  expect(relative(seconds)).toBe(words);
});

test('a duration has no direction', () => {
  expect([duration(-90), duration(90), duration(0)]).toEqual(['1 minute', '1 minute', '0 seconds']);
});

test.each([
  [0, '1970-01-01 00:00:00 UTC'],
  [1_795_428_900, '2026-11-23 10:15:00 UTC'],
  [1_795_428_900.9, '2026-11-23 10:15:00 UTC'],
  [-1, '1969-12-31 23:59:59 UTC'],
  [253_402_300_800, '+010000-01-01 00:00:00 UTC'],
  [8.64e12, '+275760-09-13 00:00:00 UTC'],
  [8.64e12 + 1, 'after the year 275760'],
  [-8.64e12, '-271821-04-20 00:00:00 UTC'],
  [-8.64e12 - 0.5, 'before the year -271821'],
  [Number.NEGATIVE_INFINITY, 'before the year -271821'],
  [Number.NaN, 'no time'],
])('%d is %s', (seconds, words) => {
  expect(inUtc(seconds)).toBe(words);
});
