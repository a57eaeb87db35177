/** Why a user agent keeps a cookie back (RFC 6265bis section 5.8.3). Not: the order of those that go (cookie-jar.ts). */
import type { Cookie, Instant } from './cookie';
import { domainMatches } from './domain-match';
import { isExpired } from './eviction';
import { pathMatches } from './path-match';
import { isSecure } from './secure-connection';
import type { SiteContext, Standing } from './site-context';

export interface RetrieveContext extends SiteContext {
  readonly url: string;
  readonly method: string;
  readonly now: Instant;
}

/** Seconds during which a cookie without SameSite goes with a cross-site POST navigation (section 5.6.7.2). */
const LAX_ALLOWING_UNSAFE = 120;
const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS', 'TRACE']);

/** Why a cookie does not belong to a URL, for requests and for script. */
export const mismatch = (cookie: Cookie, url: URL, now: Instant): string | undefined => {
  if (isExpired(cookie, now)) return 'It has expired, so the browser deletes it.';
  if (cookie.hostOnly && url.hostname !== cookie.domain) {
    return `It is only for the host ${cookie.domain} , and the request goes to ${url.hostname}.`;
  }
  if (!domainMatches(url.hostname, cookie.domain)) {
    return `It is for ${cookie.domain} and the hosts below it, and the request goes to ${url.hostname}.`;
  }
  if (!pathMatches(url.pathname, cookie.path)) {
    return `Its path is ${cookie.path}, and the request is for ${url.pathname}.`;
  }
  return cookie.secure && !isSecure(url) ? 'It is Secure, and the request goes over http.' : undefined;
};

/** Why the top-level page keeps a cookie back, for requests and for script. */
export const keptBackByTopLevel = (
  cookie: Cookie,
  { partition, thirdParty }: Standing,
  thirdPartyCookies: SiteContext['thirdPartyCookies'],
): string | undefined => {
  if (cookie.partition !== undefined) {
    if (partition === undefined) return 'It is Partitioned, and the site of the top-level page is unknown.';
    return cookie.partition === partition
      ? undefined
      : `It is Partitioned, for ${cookie.partition}; this request comes from ${partition}.`;
  }
  if (!thirdParty) return undefined;
  if (thirdPartyCookies === 'partitioned') {
    return 'The browser keeps separate third-party cookies for each top-level site, and another site set this one.';
  }
  return thirdPartyCookies === 'blocked'
    ? 'The browser blocks third-party cookies, and the top-level page is of another site.'
    : undefined;
};

/** Whether other sites' requests may carry a cookie, as far as SameSite goes. */
export const isForAnySite = (
  { sameSite }: Pick<Cookie, 'sameSite'>,
  { defaultSameSite }: Pick<SiteContext, 'defaultSameSite'>,
): boolean => sameSite === 'None' || (sameSite === 'Default' && defaultSameSite === 'None');

/** Why SameSite keeps a cookie back from a cross-site request. */
export const keptBackBySameSite = (
  cookie: Cookie,
  context: RetrieveContext,
  { crossSite }: Standing,
): string | undefined => {
  if (!crossSite || isForAnySite(cookie, context)) return undefined;
  if (cookie.sameSite === 'Strict') return 'It is SameSite=Strict, and another site started the request.';
  const named =
    cookie.sameSite === 'Lax'
      ? 'It is SameSite=Lax'
      : 'It names no SameSite, which counts as Lax in this browser';
  if (!context.topLevelNavigation) return `${named}, and the cross-site request is no top-level navigation.`;
  if (SAFE_METHODS.has(context.method)) return undefined;
  const isFresh = cookie.sameSite === 'Default' && context.now - cookie.creation <= LAX_ALLOWING_UNSAFE;
  return isFresh ? undefined : `${named}, and ${context.method} is not a safe method.`;
};
