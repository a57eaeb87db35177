/** Whether a cookie looks like it holds a login, and whether it deletes one. Not: what its attributes should be. */
import { parseCookieDate } from '#cookies/cookie-date';
import { attributeOf, type SetCookie } from '#cookies/set-cookie';
import { isRandomLooking } from '#text/random-looking';

/** Double-submit cookies are there for script to read; they prove no login. */
const CSRF = /csrf|xsrf/iu;
/** Measuring, consent and display: random values, yet no login. */
const OTHER =
  /^(?:_ga|_gid|_gcl|_fbp|_hj|_pk_|__utm|mp_|ajs_|amp_|__cf|cf_)|visitor|anonymous|analytics|tracking|consent|theme|locale|push|design/iu;
/** `session` but not `possession`; `sid` as a word or an ending; `auth` but not `author`. */
const SESSION =
  /(?<!pos|ob)session|(?<![a-z])sess|sessid|(?<![a-z])sid(?![a-z])|(?<!in|out|be|re|a)sid$|auth(?!ors?(?![a-z]))|token|jwt/iu;

const JWT = /^ey[\w-]*\.[\w-]+\.[\w-]*$/u;

/** True when the name says that it proves no login. */
export const isNoLogin = (cookie: SetCookie): boolean => CSRF.test(cookie.name) || OTHER.test(cookie.name);

/** True when the name speaks of a session or a token, or the value is a JWT or looks random (64 bits or more). */
export const isSessionLike = (cookie: SetCookie): boolean => {
  if (isNoLogin(cookie)) return false;
  if (SESSION.test(cookie.name) || JWT.test(cookie.value)) return true;
  return (cookie.value.match(/[\w-]{16,}/gu) ?? []).some(isRandomLooking);
};

/**
 * True for a field that makes the user agent drop the cookie: no value, or an expiry that is over.
 * @param now seconds since 1970-01-01T00:00:00Z
 */
export const isDeletion = (cookie: SetCookie, now: number): boolean => {
  if (cookie.value === '' || cookie.value === '""') return true;
  // RFC 6265bis section 5.7: Max-Age counts before Expires.
  const maxAge = attributeOf(cookie, 'Max-Age')?.value;
  if (maxAge !== undefined && /^-?\d+$/u.test(maxAge)) return Number(maxAge) <= 0;
  const expires = parseCookieDate(attributeOf(cookie, 'Expires')?.value ?? '');
  return expires !== undefined && expires <= now;
};
