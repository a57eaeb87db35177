/** Whether a cookie looks like it holds a login, and whether it deletes one. */
import { parseCookieDate } from './cookie-date';
import { attributeOf, type SetCookie } from './set-cookie';
import { isRandomLooking } from '#text/random-looking';
import { cookieNameOf } from './cookie-names';

/** Display, people who are nobody yet, and choices: random values, yet no login. */
const OTHER =
  /visitor|anonymous|guest|analytics|tracking|consent|theme|locale|push|design|device|cart|basket|flash|shared?[_-]|experiment|^ab[_-]/iu;
/** Facts about a login, which prove none: `is_authenticated`, `last_oauth_provider`, `authuser`. */
const FACT =
  /^(?:is|has|last|was|no|show|prefers?)[_-]|(?:provider|user|uat|status|mode|type|method|enabled|expires?|expiry|expiration|redirect|return|url|uri|hint|origin|timeout|count|cb|callback|next|nonce|state|verifier|challenge|pkce|update|timestamp)$/iu;
/** `session` but not `possession`; `sid` as a word or an ending; `auth` but not `author`. */
const SESSION =
  /(?<!pos|ob)sess?ion|(?<![a-z])sess|sessid|(?<![a-z])sid(?![a-z])|(?<!in|out|be|re|a)sid$|(?<!un)auth(?!ors?(?![a-z]))|token|jwt/iu;

/** `till_refresh` and `remember-me` with a random value; `auto_refresh=30` and `remember_me=1` are settings. */
const RENEWS = /(?<![a-z])refresh$|remember[_-]?(?:me|web)/iu;
/** Nothing that a login could be proven with. */
const SETTING = /^(?:true|false|yes|no|on|off|null)$/iu;

const JWT = /^ey[\w-]*\.[\w-]+\.[\w-]*$/u;

const hasRandom = (value: string): boolean => (value.match(/[\w-]{16,}/gu) ?? []).some(isRandomLooking);

/** True when the name says that it proves no login. */
export const isNoLogin = ({ name }: SetCookie): boolean => {
  const known = cookieNameOf(name);
  return known ? known.is !== 'login' : OTHER.test(name) || FACT.test(name);
};

/**
 * True on evidence: the name is known or speaks of a session or a token, or the value is a JWT. That a value is random
 * is none: load balancers, consent and devices have such values too (`couldBeSession`).
 */
export const isSessionLike = (cookie: SetCookie): boolean => {
  if (isNoLogin(cookie)) return false;
  return (
    cookieNameOf(cookie.name) !== undefined ||
    (SESSION.test(cookie.name) && !SETTING.test(cookie.value)) ||
    JWT.test(cookie.value) ||
    (RENEWS.test(cookie.name) && hasRandom(cookie.value))
  );
};

/** True when nothing but a random value (64 bits or more) speaks for a login. */
export const couldBeSession = (cookie: SetCookie): boolean =>
  !isNoLogin(cookie) && !isSessionLike(cookie) && hasRandom(cookie.value);

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
