/** Which claims are times, and when one can't be in seconds. */

/** Claims whose value is a NumericDate (RFC 7519 section 2). */
export const TIME_CLAIMS: ReadonlySet<string> = new Set([
  'exp',
  'nbf',
  'iat',
  'auth_time',
  'updated_at',
  'toe',
]);

/** In seconds. */
export const DAY = 86_400;
/** In seconds, as programs count it. */
export const YEAR = 365 * DAY;

/** The year 5138 in seconds; in milliseconds it was 1973. */
const LATEST = 1e11;

/** True for a time too late to be in seconds. */
export const isMilliseconds = (time: number): boolean => time > LATEST;

/** True for a number that a double does not keep exactly, or that a program may clamp (RFC 8259 section 6). */
export const isUnsafe = (number: number): boolean => Math.abs(number) > Number.MAX_SAFE_INTEGER;
