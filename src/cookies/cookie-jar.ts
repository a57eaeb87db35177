/**
 * What a user agent does with cookies: storing (RFC 6265bis section 5.7) and retrieval (section 5.8), each decision
 * with its reason. After draft-ietf-httpbis-rfc6265bis-20. Not: a public suffix list (a domain without a dot counts
 * as a public suffix), limits on the number of cookies, partitioned cookies.
 */
import { attributeValues } from './attribute-values';
import type { Cookie, Instant, Retrieval, Storing } from './cookie';
import { domainMatches } from './domain-match';
import { pathMatches } from './path-match';
import { isSame, isSecure, refusal, type SiteContext, type StoreContext } from './refusal';
import { parseSetCookie } from './set-cookie';

export type CookieJar = readonly Cookie[];

export interface RetrieveContext extends SiteContext {
  readonly url: string;
  readonly method: string;
  readonly now: Instant;
}

/** Seconds during which a cookie without SameSite goes with a cross-site POST navigation (section 5.6.7.2). */
const LAX_ALLOWING_UNSAFE = 120;
const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS', 'TRACE']);

const isExpired = (cookie: Cookie, now: Instant): boolean =>
  cookie.expiry !== undefined && cookie.expiry <= now;

/** The jar without the cookies whose time is over. */
export const evictExpired = (jar: CookieJar, now: Instant): CookieJar =>
  jar.some((cookie) => isExpired(cookie, now)) ? jar.filter((cookie) => !isExpired(cookie, now)) : jar;

/**
 * Stores one Set-Cookie field, or what script wrote to `document.cookie`. Never throws for any `text`.
 * @returns the jar after it, and what became of the cookie
 */
export const store = (
  jar: CookieJar,
  text: string,
  context: StoreContext,
): { readonly jar: CookieJar; readonly storing: Storing } => {
  const refused = (because: string, cookie?: Cookie) => ({
    jar,
    storing: { text, outcome: 'refused' as const, because, ...(cookie ? { cookie } : {}) },
  });
  // Section 5.6: all controls but the tab.
  if (/[\0-\x08\x0a-\x1f\x7f]/u.test(text)) return refused('The field holds a control character.');
  const parsed = parseSetCookie(text);
  const { domain, hasPathAttribute, ...values } = attributeValues(parsed, context.url, context.now);
  const host = new URL(context.url).hostname;
  // A public suffix may set a cookie for itself alone (section 5.7).
  const hostOnly = domain === '' || (domain === host && !domain.includes('.'));
  const read: Cookie = {
    name: parsed.name,
    value: parsed.value,
    domain: hostOnly ? host : domain,
    hostOnly,
    ...values,
    creation: context.now,
  };
  const live = evictExpired(jar, context.now);
  const because = refusal(live, read, domain, hasPathAttribute, context);
  if (because !== undefined) return refused(because, read);

  const old = live.find((each) => isSame(each, read));
  if (isExpired(read, context.now)) {
    return {
      jar: live.filter((each) => each !== old),
      storing: {
        text,
        cookie: read,
        outcome: 'deleted',
        because: `Its expiry is in the past: ${old ? 'the cookie of this name is dropped' : 'there was none of this name to drop'}.`,
      },
    };
  }
  // The replaced cookie's creation time stays, and with it the place in the Cookie field.
  if (old) {
    const cookie = { ...read, creation: old.creation };
    return {
      jar: live.map((each) => (each === old ? cookie : each)),
      storing: {
        text,
        cookie,
        outcome: 'replaced',
        because: 'It takes the place of the cookie with the same name, domain and path.',
      },
    };
  }
  return {
    jar: [...live, read],
    storing: {
      text,
      cookie: read,
      outcome: 'stored',
      because: 'The host may set it, and no rule forbids it.',
    },
  };
};

/** Why a cookie does not belong to a URL (section 5.8.3, for requests and for script). */
const mismatch = (cookie: Cookie, url: URL, now: Instant): string | undefined => {
  if (isExpired(cookie, now)) return 'It has expired, and the user agent drops it.';
  if (cookie.hostOnly && url.hostname !== cookie.domain) {
    return `It is for the host ${cookie.domain} alone, and the request goes to ${url.hostname}.`;
  }
  if (!domainMatches(url.hostname, cookie.domain)) {
    return `It is for ${cookie.domain} and the hosts below it, and the request goes to ${url.hostname}.`;
  }
  if (!pathMatches(url.pathname, cookie.path)) {
    return `Its path is ${cookie.path}, and the request is for ${url.pathname}.`;
  }
  return cookie.secure && !isSecure(url) ? 'It is Secure, and the request goes over http.' : undefined;
};

/** Why SameSite keeps a cookie back from a cross-site request. */
const keptBackBySameSite = (cookie: Cookie, context: RetrieveContext): string | undefined => {
  if (!context.crossSite || cookie.sameSite === 'None') return undefined;
  if (cookie.sameSite === 'Strict') return 'It is SameSite=Strict, and another site started the request.';
  const named =
    cookie.sameSite === 'Lax' ? 'It is SameSite=Lax' : 'It names no SameSite, which counts as Lax';
  if (!context.topLevelNavigation) return `${named}, and the cross-site request is no top-level navigation.`;
  if (SAFE_METHODS.has(context.method)) return undefined;
  const isFresh = cookie.sameSite === 'Default' && context.now - cookie.creation <= LAX_ALLOWING_UNSAFE;
  return isFresh ? undefined : `${named}, and ${context.method} is not a safe method.`;
};

const byPathThenCreation = (a: Cookie, b: Cookie): number =>
  b.path.length - a.path.length || a.creation - b.creation;

const pair = ({ name, value }: Cookie): string => (name === '' ? value : `${name}=${value}`);

/**
 * Which cookies go with a request.
 * @returns `field`: the Cookie field value, undefined when none goes; `retrieval`: every cookie of the jar, those
 * sent first and in the order sent
 */
export const retrieve = (
  jar: CookieJar,
  context: RetrieveContext,
): { readonly field: string | undefined; readonly retrieval: readonly Retrieval[] } => {
  const url = new URL(context.url);
  const retrieval = jar.toSorted(byPathThenCreation).map((cookie) => {
    const because = mismatch(cookie, url, context.now) ?? keptBackBySameSite(cookie, context);
    return because === undefined
      ? { cookie, sent: true, because: 'Host, path, scheme and SameSite all fit the request.' }
      : { cookie, sent: false, because };
  });
  const sent = retrieval.filter((each) => each.sent);
  return {
    field: sent.length > 0 ? sent.map(({ cookie }) => pair(cookie)).join('; ') : undefined,
    retrieval: [...sent, ...retrieval.filter((each) => !each.sent)],
  };
};

/** What `document.cookie` shows to script of a page (section 5.8.2). */
export const scriptView = (jar: CookieJar, url: string, now: Instant): string =>
  jar
    .filter((cookie) => !cookie.httpOnly && mismatch(cookie, new URL(url), now) === undefined)
    .toSorted(byPathThenCreation)
    .map(pair)
    .join('; ');
