/** A NumericDate (RFC 7519 section 2) in words. */

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** The Gregorian calendar's mean. */
const YEAR = 365.2425 * DAY;
const MONTH = YEAR / 12;

/** A unit is used from `from` seconds on. */
const UNITS = [
  { name: 'year', seconds: YEAR, from: 2 * YEAR },
  { name: 'month', seconds: MONTH, from: 2 * MONTH },
  { name: 'day', seconds: DAY, from: 2 * DAY },
  { name: 'hour', seconds: HOUR, from: HOUR },
  { name: 'minute', seconds: MINUTE, from: MINUTE },
  { name: 'second', seconds: 1, from: 1 },
] as const;

const grouped = new Intl.NumberFormat('en-US');

/**
 * A length of time in one unit, rounded down: seconds to 59, minutes to 59, hours to 47, days to two months,
 * months to two years, then years.
 * @param seconds the sign does not matter
 */
export const duration = (seconds: number): string => {
  const length = Math.abs(seconds);
  const unit = UNITS.find(({ from }) => length >= from);
  if (!unit) return '0 seconds';
  const count = Math.floor(length / unit.seconds);
  return `${grouped.format(count)} ${unit.name}${count === 1 ? '' : 's'}`;
};

/**
 * `3 hours ago`, `in 12 minutes`, or `now` within a second.
 * @param seconds from now; before now is negative
 */
export const relative = (seconds: number): string => {
  if (!Number.isFinite(seconds)) return 'at no time that can be told';
  if (Math.abs(seconds) < 1) return 'now';
  return seconds < 0 ? `${duration(seconds)} ago` : `in ${duration(seconds)}`;
};

/** The furthest time that a Date holds, in seconds either side of 1970. */
const DATE_RANGE = 8.64e12;

/**
 * `2026-11-23 10:15:00 UTC`; a fraction of a second is left out.
 * @param seconds since 1970-01-01T00:00:00Z
 */
export const inUtc = (seconds: number): string => {
  if (Number.isNaN(seconds)) return 'no time';
  if (seconds > DATE_RANGE) return 'after the year 275760';
  if (seconds < -DATE_RANGE) return 'before the year -271821';
  const iso = new Date(Math.floor(seconds) * 1000).toISOString();
  return `${iso.slice(0, -5).replace('T', ' ')} UTC`;
};
