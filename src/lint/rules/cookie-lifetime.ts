/** A cookie that is kept too long, or whose lifetime cannot be read. Not: the lifetime of a token in it (lifetime-long). */
import { parseCookieDate } from '#cookies/cookie-date';
import { attributeOf, type CookieAttribute } from '#cookies/set-cookie';
import { document } from '#sources/sources';
import { quote } from '#text/quote';
import { apart, inWords } from '../duration';
import { defineRule } from '../rule';
import { isSessionLike } from '#cookies/session-like';
import { DAY } from '../times';

/** RFC 6265bis section 5.5. */
const LONGEST_KEPT = 400 * DAY;
/** Characters; RFC 6265bis section 5.6. */
const LONGEST_VALUE = 1024;

/** Seconds from now; undefined when user agents pass the attribute over (sections 5.6.1 and 5.6.2). */
const secondsOf = ({ name, value = '' }: CookieAttribute, now: number): number | undefined => {
  if (name.toLowerCase() === 'max-age') return /^-?\d+$/u.test(value) ? Number(value) : undefined;
  const date = parseCookieDate(value);
  return date === undefined ? undefined : date - now;
};

export default defineRule({
  on: 'set-cookie',
  severity: 'warning',
  says: 'The cookie looks like a login and is kept long.',
  why: 'Until then, anyone who uses the browser or copies its cookies is logged in. If the lifetime can’t be read, the cookie ends with the browser session instead.',
  fix: "Shorten Max-Age and let people log in again. NIST recommends at most 30 days at its lowest assurance level. Chrome and Firefox cut every lifetime to 400 days. Write Max-Age in whole seconds. Write Expires as a date such as 'Thu, 24 Sep 2026 10:00:00 GMT'.",
  sources: [document('rfc6265bis', 'section 5.5'), document('nist-800-63b', 'section 2.1.3')],
  thresholds: {
    // The longest time to the next login at the lowest level, AAL1 (NIST SP 800-63B-4 section 2.1.3).
    login: { says: 'longest time that a login is kept', unit: 'seconds', value: 30 * DAY },
  },
  examples: {
    now: 1_790_000_000,
    bad: [
      '__Host-sid=b7e1c04d55a94f0e; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=2592001',
      'sid=b7e1c04d55a94f0e; Secure; HttpOnly; SameSite=Lax; Expires=Fri, 01 Jan 2100 00:00:00 GMT',
      'bread=rye; Max-Age=34560001',
      'bread=rye; Max-Age=3600s',
      'bread=rye; Max-Age',
      'bread=rye; Expires=tomorrow',
    ],
    good: [
      '__Host-sid=b7e1c04d55a94f0e; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=2592000',
      'sid=b7e1c04d55a94f0e; Secure; HttpOnly; SameSite=Lax',
      'sid=b7e1c04d55a94f0e; Max-Age=3600; Expires=Fri, 01 Jan 2100 00:00:00 GMT',
      'bread=rye; Max-Age=34560000',
      'sid=gone; Max-Age=0; Expires=0',
      'sid=; Expires=0',
    ],
  },
  *check(cookie, { now }, limits) {
    // Section 5.7: Max-Age counts before Expires.
    const attribute = attributeOf(cookie, 'Max-Age') ?? attributeOf(cookie, 'Expires');
    if (!attribute || cookie.value === '') return;
    const { at, name, value = '' } = attribute;
    // Passed over for its length, which cookie-too-big says.
    if (value.length > LONGEST_VALUE) return;
    const seconds = secondsOf(attribute, now);
    if (seconds === undefined) {
      const wanted = name.toLowerCase() === 'max-age' ? 'a whole number' : 'a date';
      const says = `Browsers ignore ${name} ${quote(value)}: it’s not ${wanted}.`;
      yield { at, severity: 'error', says };
    } else if (isSessionLike(cookie) && seconds > limits.login) {
      const [kept, limit] = apart(Math.min(seconds, LONGEST_KEPT), limits.login);
      const says = `Likely login cookie ${quote(cookie.name)} lives ${kept}; limit: ${limit}.`;
      yield { at, says, threshold: 'login' };
    } else if (seconds > LONGEST_KEPT) {
      const says = `Browsers cut this cookie’s lifetime to ${inWords(LONGEST_KEPT)}.`;
      yield { at, severity: 'info', says };
    }
  },
});
