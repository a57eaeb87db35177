/** Why a user agent refuses to store a cookie (RFC 6265bis section 5.7). Not: the storing (cookie-jar.ts). */
import { encodeUtf8 } from '#text/utf8';
import type { Cookie, Instant } from './cookie';
import { domainMatches } from './domain-match';
import { pathMatches } from './path-match';
import { brokenPrefix } from './prefixes';

/** Where a request stands (section 5.2). Left out: same-site, and no navigation. */
export interface SiteContext {
  readonly crossSite?: boolean;
  readonly topLevelNavigation?: boolean;
}

export interface StoreContext extends SiteContext {
  /** Of the request that was answered, or of the page whose script writes. */
  readonly url: string;
  readonly now: Instant;
  /** Written with `document.cookie`. */
  readonly fromScript: boolean;
}

/** Bytes of name and value together (section 5.6). */
const MAX_PAIR_BYTES = 4096;
/** The schemes over which a Secure cookie goes. */
export const isSecure = (url: URL): boolean => url.protocol === 'https:' || url.protocol === 'wss:';

/** What makes two cookies one (section 5.7). */
export const isSame = (a: Cookie, b: Cookie): boolean =>
  a.name === b.name && a.domain === b.domain && a.hostOnly === b.hostOnly && a.path === b.path;

/** An insecure page must not shadow a Secure cookie (section 5.7). */
const shadows = (cookie: Cookie, old: Cookie): boolean =>
  old.secure &&
  old.name === cookie.name &&
  (domainMatches(cookie.domain, old.domain) || domainMatches(old.domain, cookie.domain)) &&
  pathMatches(cookie.path, old.path);

/**
 * Judges a cookie by the rules in the order of section 5.7.
 * @param jar without expired cookies
 * @param domainAttribute empty: there was none
 * @returns a whole sentence; undefined when no rule forbids the cookie
 */
export const refusal = (
  jar: readonly Cookie[],
  cookie: Cookie,
  domainAttribute: string,
  hasPathAttribute: boolean,
  context: StoreContext,
): string | undefined => {
  const url = new URL(context.url);
  if (cookie.name === '' && cookie.value === '') return 'The cookie has neither a name nor a value.';
  if (encodeUtf8(cookie.name + cookie.value).length > MAX_PAIR_BYTES) {
    return `Name and value together are longer than ${MAX_PAIR_BYTES} bytes.`;
  }
  if (/[^\0-\x7f]/u.test(domainAttribute)) return 'The attribute Domain holds a character outside ASCII.';
  if (!cookie.hostOnly && !domainAttribute.includes('.')) {
    return `The attribute Domain names a public suffix, ${domainAttribute}.`;
  }
  if (!domainMatches(url.hostname, cookie.domain)) {
    return `The attribute Domain names ${domainAttribute}, to which the host ${url.hostname} does not belong.`;
  }
  if (cookie.httpOnly && context.fromScript)
    return 'Script cannot write a cookie with the attribute HttpOnly.';
  if (cookie.secure && !isSecure(url)) return 'The attribute Secure needs https, and this was http.';
  if (!cookie.secure && !isSecure(url) && jar.some((old) => shadows(cookie, old))) {
    return 'A Secure cookie of this name is in the jar, and http must not put another in its place.';
  }
  if (
    cookie.sameSite !== 'None' &&
    context.crossSite &&
    (context.fromScript || !context.topLevelNavigation)
  ) {
    return 'The request is cross-site, and only SameSite=None lets such a response set a cookie.';
  }
  if (cookie.sameSite === 'None' && !cookie.secure) return 'SameSite=None needs the attribute Secure.';
  const broken = brokenPrefix(cookie, hasPathAttribute);
  if (broken !== undefined) return broken;
  if (context.fromScript && jar.some((old) => old.httpOnly && isSame(old, cookie))) {
    return 'The cookie of this name has the attribute HttpOnly, and script cannot replace it.';
  }
  return undefined;
};
