/**
 * Times in the reader's own time zone, written as the rest of the page is: in English, by the Gregorian calendar, 24 hours a
 * day. Not: UTC and relative times (jose/numeric-date.ts).
 */

const CLOCK = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
const DAY = { day: 'numeric', month: 'short', year: 'numeric' } as const;
const clock = new Intl.DateTimeFormat('en-GB', CLOCK);
const day = new Intl.DateTimeFormat('en-GB', { ...DAY, ...CLOCK });
/** With the offset: an hour that comes twice, when clocks go back, is two hours. */
const whole = new Intl.DateTimeFormat('en-GB', {
  ...DAY,
  ...CLOCK,
  second: '2-digit',
  timeZoneName: 'shortOffset',
});
const zone = whole.resolvedOptions().timeZone;

/** Whether the reader's own time is UTC: then it needs no line of its own. */
export const isUtcHere = zone === 'UTC';

/** Milliseconds that a Date can hold, either side of 1970. */
const DATE_RANGE = 8.64e15;

/** `25 Oct 2026, 01:30:00 GMT+1 Europe/London`. @param seconds since 1970-01-01T00:00:00Z */
export const inLocalTime = (seconds: number): string =>
  Math.abs(seconds * 1000) > DATE_RANGE ? 'beyond the calendar' : `${whole.format(seconds * 1000)} ${zone}`;

/**
 * `01:30`; with the day before it where that is half a day or more from now.
 * @param seconds since 1970-01-01T00:00:00Z, as `now` is
 * @returns an empty text beyond the calendar
 */
export const shortLocalTime = (seconds: number, now: number): string => {
  if (Math.abs(seconds * 1000) > DATE_RANGE) return '';
  return (Math.abs(seconds - now) < 43_200 ? clock : day).format(seconds * 1000);
};

/** Seconds that a field for date and time can hold. */
const FIELD_RANGE = 2.5e11;

const pad = (value: number, digits = 2): string => String(value).padStart(digits, '0');

/**
 * As a `datetime-local` field wants it, to the second.
 * @param seconds since 1970-01-01T00:00:00Z
 * @returns an empty text for what such a field can't hold
 */
export const toField = (seconds: number): string => {
  if (Math.abs(seconds) > FIELD_RANGE) return '';
  const date = new Date(seconds * 1000);
  const year = date.getFullYear();
  if (year < 1 || year > 9999) return '';
  return `${pad(year, 4)}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}T${pad(date.getHours())}:${pad(
    date.getMinutes(),
  )}:${pad(date.getSeconds())}`;
};

/**
 * Reads such a field.
 * @param text of the field
 * @param near of two times that are written alike, when clocks go back, the one with the offset of this one is meant
 * @returns seconds since 1970-01-01T00:00:00Z; NaN where the text is none
 */
export const fromField = (text: string, near: number): number => {
  const first = new Date(text).getTime() / 1000;
  const offset = new Date(near * 1000).getTimezoneOffset() - new Date(first * 1000).getTimezoneOffset();
  const second = first + offset * 60;
  return toField(second) === toField(first) ? second : first;
};
