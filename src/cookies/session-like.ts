/** Whether a cookie looks like it holds a login, and whether it deletes one. */
import { parseCookieDate } from './cookie-date';
import { attributeOf, type SetCookie } from './set-cookie';
import { isRandomLooking } from '#text/random-looking';
import { cookieNameOf } from './cookie-names';

/** Display, people who are nobody yet, checks for robots, and choices: random values, yet no login. */
const OTHER =
  /visitor|anonymous|guest|analytics|tracking|consent|theme|locale|push|fcm|captcha|design|device|cart|basket|flash|shared?[_-]|experiment|^ab[_-]/iu;
/** Facts about a login, which prove none: `is_authenticated`, `last_oauth_provider`, `authuser`, `session_start_time`. */
const FACT =
  /^(?:is|has|last|was|no|show|prefers?)[_-]|(?:authenticated|logged_?in|started|time|warning|depth|provider|user|uat|status|mode|type|method|enabled|expires?|expiry|expiration|redirect|return|url|uri|hint|origin|timeout|count|cb|callback|next|nonce|state|verifier|challenge|pkce|update|timestamp)$/iu;
/** `LastSession` and `isAuth`, in which the next word begins with a capital letter. */
const FACT_IN_CAMEL_CASE = /^(?:[Ii]s|[Hh]as|[Ll]ast|[Ww]as)(?=[A-Z])/u;
/** `session` but not `possession`; `sid` as a word or an ending; `auth` but not `author`. */
const SESSION =
  /(?<!pos|ob|non)sess?ion|(?<![a-z])sess|sessid|(?<![a-z])sid(?![a-z])|(?<!in|out|be|re|a)sid$|(?<!un)auth(?!ors?(?![a-z]))|credential|token|jwt/iu;

/** `till_refresh` and `remember-me` with a random value; `auto_refresh=30` and `remember_me=1` are settings. */
const RENEWS = /(?<![a-z])refresh$|remember[_-]?(?:me|web)/iu;
/** Nothing that a login could be proven with. */
const SETTING = /^(?:true|false|yes|no|on|off|null|[01])$/iu;

const JWT = /^ey[\w-]*\.[\w-]+\.[\w-]*$/u;
/** What session libraries write: Plug of Phoenix, and what iron seals for hapi, Next.js and Nuxt. */
const SEALED = /^(?:SFMyNTY\.|Fe26\.2\*)/u;

/** JSON, or parameters, also percent-encoded. */
const RECORD = /^(?:[{[]|%7B|%5B|\w*(?:=|%3D)[^&|]*(?:&|%26))/iu;

const hasRandom = (value: string): boolean => (value.match(/[\w-]{16,}/gu) ?? []).some(isRandomLooking);

/** True for data that anyone can read and write, with nothing in it that a login could be proven with. */
const isRecord = (value: string): boolean => RECORD.test(value) && !hasRandom(value);

/** True when the name says that it proves no login. */
export const isNoLogin = ({ name }: SetCookie): boolean => {
  const known = cookieNameOf(name);
  return known ? known.is !== 'login' : OTHER.test(name) || FACT.test(name) || FACT_IN_CAMEL_CASE.test(name);
};

/**
 * True on evidence: the name is known or speaks of a session or a token, or the value is a JWT or sealed as sessions are. That a value is random
 * is none: load balancers, consent and devices have such values too (`couldBeSession`).
 */
export const isSessionLike = (cookie: SetCookie): boolean => {
  if (isNoLogin(cookie)) return false;
  return (
    cookieNameOf(cookie.name) !== undefined ||
    (SESSION.test(cookie.name) && !SETTING.test(cookie.value) && !isRecord(cookie.value)) ||
    JWT.test(cookie.value) ||
    SEALED.test(cookie.value) ||
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
