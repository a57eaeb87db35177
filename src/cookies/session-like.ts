/** Whether a cookie looks like it holds a login, and whether it deletes one. Not: what its value shows (cookie-values.ts). */
import { parseCookieDate } from './cookie-date';
import { hasRandom, isPhpSession, isToken, isUserWithProof, provesNothing } from './cookie-values';
import { attributeOf, type SetCookie } from './set-cookie';
import { cookieNameOf } from './cookie-names';

/** Display, people who are nobody yet, what they did, checks for robots, choices, and the server that answers: random values, yet no login. */
const OTHER =
  /visit|anonymous|(?<![a-z])anon(?![a-z])|guest|analytics|track(?:ing|er)?(?![a-z])|history|replay|(?<![a-z])log[_-](?!in|out)|consent|theme|locale|push|fcm|captcha|design|device|cart|basket|flash|shared?[_-](?!session)|experiment|^ab[_-]|affinity|sticky/iu;
/** Facts about a login, which prove none: `is_authenticated`, `LastSession`, `authuser`, `session_start_time`, `session_name`. */
const FACT =
  /^(?:is|has|last|was|no|show|prefers?)[_-]|(?:(?<!(?:stay|me)[_-])logged_?in|started|time|warning|depth|provider|user|uat|status|mode|type|method|enabled|expires?|expiry|expiration|redirect|return|url|uri|hint|origin|timeout|count|cb|callback|next|nonce|state|verifier|challenge|pkce|update|timestamp|sid[_-]key|name|lang(?:uage)?)$/iu;
/** `session` but not `possession`, also in other languages; `sid` as a word or an ending; `auth` but not `author` or `authorized`. */
const SESSION =
  /(?<!pos|ob|non)sess?ion|sess(?:ao|%C3%A3o|ão)|sesja|sitzung|oturum|(?<![a-z])sess|sessid|(?<![a-z])sid(?![a-z])|(?<!in|out|be|re|a)sid$|(?<!un)auth(?!ors?(?![a-z])|ori[sz]ed|enticated)|credential|token|jwt/iu;
/** `emos_jcsid`: small letters before it that are no word. `_gorgias_session`: an underscore first. Scripts of services write such names. */
const OF_SERVICE =
  /(?<![a-z])(?!con|php|asp|user|my|web|app|auth|admin|api|sso|cas)[a-z]{1,4}(?:sid|sess(?:ion)?)$|^_(?!_)/u;
/** Seconds: measuring services let a visit end half an hour after the last look. */
const VISIT = '1800';
/** A name that says nothing but session. */
const PLAIN = /^(?:session|sess|sid)(?:[_-]?id)?$/iu;

/** `till_refresh` and `remember-me` with a random value; `auto_refresh=30` and `remember_me=1` are settings. */
const RENEWS =
  /(?<![a-z])(?:refresh|sso|rt)(?![a-z])|remember[_-]?(?:me|web)|(?:stay|keep(?:[_-]me)?)[_-]?(?:logged|signed)[_-]?in/iu;
/** Words of a credential that have other meanings too: `cache_key`, `login_hint`. With a random value that script can't read, they mean one. */
const SECRET = /(?<![a-z])(?:secret|key|ticket|login|identity|passport|signin)(?![a-z])/iu;
/** Paths at which logins are renewed, and those at which a login can be under way too. */
const RENEWS_AT = /\/refresh(?:[_-]?token)?\/?$/iu;
const LOGS_IN_AT = /\/(?:auth|oauth2?|tokens?|sessions?)(?:\/|$)/iu;
/** Seconds: a login that is under way has a cookie of minutes, at most a quarter of an hour. */
const DAY = 86_400;
const UNDER_WAY = 900;

/** `anonymousId` → `anonymous_Id`, which does not end with `sid`. */
const wordsOf = (name: string): string => name.replaceAll(/([a-z])(?=[A-Z])/gu, '$1_');

/** True when the name says that it proves no login. */
export const isNoLogin = ({ name }: SetCookie): boolean => {
  const known = cookieNameOf(name);
  if (known) return known.is !== 'login';
  const words = wordsOf(name);
  return OTHER.test(words) || FACT.test(words);
};

/** True for a cookie of minutes. */
const isUnderWay = (cookie: SetCookie): boolean =>
  Number(attributeOf(cookie, 'Max-Age')?.value ?? Infinity) <= UNDER_WAY;

/** A random value that script can't read and that goes only to where logins are renewed. */
const isSentToRenew = (cookie: SetCookie): boolean => {
  const path = attributeOf(cookie, 'Path')?.value ?? '';
  const isKept = Number(attributeOf(cookie, 'Max-Age')?.value ?? 0) >= DAY;
  return (
    (RENEWS_AT.test(path) || (isKept && LOGS_IN_AT.test(path))) &&
    attributeOf(cookie, 'HttpOnly') !== undefined &&
    hasRandom(cookie.value)
  );
};

/** True where script may have set it, with a name or a lifetime as services have that measure visits or chat with visitors. */
const isOfService = (cookie: SetCookie, words: string): boolean =>
  attributeOf(cookie, 'HttpOnly') === undefined &&
  (OF_SERVICE.test(words) ||
    (attributeOf(cookie, 'Max-Age')?.value === VISIT &&
      attributeOf(cookie, 'Secure') === undefined &&
      !PLAIN.test(words) &&
      /^[a-z]/u.test(words)));

/**
 * True on evidence: the name is known or speaks of a session or a token, or the value is a JWT, sealed as sessions are, or a user with a proof;
 * or the path is where logins are renewed. That a value is random is none: load balancers, consent and devices have such values too (`couldBeSession`).
 */
export const isSessionLike = (cookie: SetCookie): boolean => {
  if (isNoLogin(cookie)) return false;
  const { name, value } = cookie;
  const words = wordsOf(name);
  const isHidden = attributeOf(cookie, 'HttpOnly') !== undefined;
  return (
    cookieNameOf(name) !== undefined ||
    (SESSION.test(words) && !isOfService(cookie, words) && !provesNothing(value)) ||
    isToken(value) ||
    (isHidden && (isUserWithProof(value) || isPhpSession(value))) ||
    (isHidden && SECRET.test(words) && hasRandom(value) && !isUnderWay(cookie)) ||
    (RENEWS.test(words) && hasRandom(value)) ||
    isSentToRenew(cookie)
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
