/** A NumericDate in the reader's own time zone. Not: UTC and relative times (jose/numeric-date.ts). */
const format = new Intl.DateTimeFormat(undefined, {
  dateStyle: 'medium',
  timeStyle: 'medium',
});
const zone = format.resolvedOptions().timeZone;

/** Milliseconds that a Date can hold, either side of 1970. */
const DATE_RANGE = 8.64e15;

/** @param seconds since 1970-01-01T00:00:00Z */
export const inLocalTime = (seconds: number): string =>
  Math.abs(seconds * 1000) > DATE_RANGE ? 'beyond the calendar' : `${format.format(seconds * 1000)} ${zone}`;
