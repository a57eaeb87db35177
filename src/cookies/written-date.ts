/** A date as developer tools write it: in ISO 8601 with an offset, as HAR asks for it, or as cookies have it. Not: an Expires attribute (cookie-date.ts). */
import { parseCookieDate } from './cookie-date';

const ISO = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?) ?(?:([+-]\d{2}):?(\d{2})|Z)?)?$/u;

/**
 * Reads it alike on every machine: without an offset it is UTC, never the reader's own time zone.
 * @returns milliseconds since 1970-01-01T00:00:00Z; undefined where it is no date
 */
export const writtenDate = (text: string): number | undefined => {
  const [, day, time = '00:00', hours, minutes] = ISO.exec(text.trim()) ?? [];
  if (day === undefined) {
    const seconds = parseCookieDate(text);
    return seconds === undefined ? undefined : seconds * 1000;
  }
  const at = Date.parse(`${day}T${time}${hours === undefined ? 'Z' : `${hours}:${minutes ?? '00'}`}`);
  return Number.isNaN(at) ? undefined : at;
};
