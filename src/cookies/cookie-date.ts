/** The date of an Expires attribute, read as leniently as user agents do (RFC 6265bis section 5.1.1). */
import type { Instant } from './cookie';

const DELIMITER = /[\t\x20-\x2f\x3b-\x40\x5b-\x60\x7b-\x7e]+/u;
// After the digits that count, a token may go on with anything but a digit.
const TIME = /^(\d{1,2}):(\d{1,2}):(\d{1,2})(?:\D|$)/u;
const DAY = /^(\d{1,2})(?:\D|$)/u;
const YEAR = /^(\d{2,4})(?:\D|$)/u;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const fullYear = (year: number): number => {
  if (year >= 70 && year <= 99) return 1900 + year;
  return year <= 69 ? 2000 + year : year;
};

/**
 * Reads a cookie date.
 * @returns seconds since 1970-01-01T00:00:00Z; undefined when the algorithm fails
 */
export const parseCookieDate = (text: string): Instant | undefined => {
  let time: readonly string[] | undefined;
  let day: number | undefined;
  let month = -1;
  let year: number | undefined;
  for (const token of text.split(DELIMITER)) {
    const dayHere = DAY.exec(token)?.[1];
    const yearHere = YEAR.exec(token)?.[1];
    const monthHere = MONTHS.indexOf(token.slice(0, 3).toLowerCase());
    // Each token is the first of these that is still missing.
    const timeHere: readonly string[] | null = TIME.exec(token);
    if (!time && timeHere) time = timeHere;
    else if (day === undefined && dayHere !== undefined) day = Number(dayHere);
    else if (month < 0 && monthHere >= 0) month = monthHere;
    else if (year === undefined && yearHere !== undefined) year = fullYear(Number(yearHere));
  }
  if (!time || day === undefined || month < 0 || year === undefined) return undefined;
  const [hour = 0, minute = 0, second = 0] = time.slice(1).map(Number);
  if (year < 1601 || hour > 23 || minute > 59 || second > 59) return undefined;
  const date = new Date(Date.UTC(year, month, day, hour, minute, second));
  // A day that the month does not have rolls over; such a date does not exist.
  if (day < 1 || date.getUTCDate() !== day || date.getUTCMonth() !== month) return undefined;
  return date.getTime() / 1000;
};
