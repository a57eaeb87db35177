/** What the value of a cookie shows by its shape: a token, a signed login, or nothing that proves anything. Not: its name (session-like.ts, cookie-names.ts). */
import { isRandomLooking } from '#text/random-looking';

const JWT = /^ey[\w-]*\.[\w-]+\.[\w-]*$/u;

/**
 * What libraries seal and vendors begin their tokens with: Plug of Phoenix; iron for hapi, Next.js and Nuxt; Data Protection of
 * ASP.NET Core; PASETO; CAS; Login with Amazon; GitHub, GitLab, Slack and Google.
 */
const SEALED =
  /^(?:SFMyNTY\.|Fe26\.2\*|CfDJ8|v[1-4]\.(?:local|public)\.|TGT-\d|Atz[ar](?:\||%7C)|gh[opsu]_|glpat-|xox[abcdprs]-|ya29\.)/u;

/** JSON, or parameters, also percent-encoded. */
const RECORD = /^(?:[{[]|%7B|%5B|\w*(?:=|%3D)[^&|]*(?:&|%26))/iu;
/** An address, also percent-encoded: a place to return to. */
const ADDRESS = /^https?(?::|%3A)/iu;
/** Nothing that a login could be proven with. */
const SETTING = /^(?:true|false|yes|no|on|off|null|[01])$/iu;

/** Seconds or milliseconds since 1970. */
const TIME = /^1[5-9]\d{8}(?:\d{3})?$/u;

/** A user's number and a secret, as remember-me cookies have them: `1842|7f3a…`. A time in seconds or milliseconds is no number of a user. */
const USER_AND_SECRET = /^(?!1[5-9]\d{8}(?:\d{3})?\D)\d{1,20}(?:[|:,.]|%7C|%3A|%2C)/iu;
/** `id:…,signature:…,user:…`: whose it is, and what proves that the server wrote it. */
const SIGNS = /(?:^|[^a-z])(?:signature|sig|hmac|mac)(?:[:=]|%3A|%3D)/iu;
const NAMES_USER = /(?:^|[^a-z])(?:user|uid|user_?id|username|sub)(?:[:=]|%3A|%3D)/iu;

/** PHP's identifier of a session: 26 characters of 5 bits each. */
const PHP_SESSION = /^(?=.*\d)(?=.*[a-v])[\da-v]{26}$/u;

/** True for a value with 64 random bits or more in it. */
export const hasRandom = (value: string): boolean =>
  (value.replaceAll(/%[\da-f]{2}/giu, ' ').match(/[\w-]{16,}/gu) ?? []).some(isRandomLooking);

/** True for a token by its form, whatever its name. */
export const isToken = (value: string): boolean => JWT.test(value) || SEALED.test(value);

/** True for the form of PHP's session identifiers. */
export const isPhpSession = (value: string): boolean => PHP_SESSION.test(value);

/** True for what names a user and brings the proof. */
export const isUserWithProof = (value: string): boolean =>
  hasRandom(value) && (USER_AND_SECRET.test(value) || (SIGNS.test(value) && NAMES_USER.test(value)));

/** True for an answer of yes or no, a time, an address, or data that anyone can write: none of them proves a login. */
export const provesNothing = (value: string): boolean =>
  SETTING.test(value) || TIME.test(value) || ADDRESS.test(value) || (RECORD.test(value) && !hasRandom(value));
