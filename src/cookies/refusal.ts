/** Why a user agent refuses to store a cookie (RFC 6265bis section 5.7). Not: the storing (cookie-jar.ts). */
import type { Cookie, Instant } from './cookie';
import { domainMatches } from './domain-match';
import { pairBytes } from './eviction';
import { pathMatches } from './path-match';
import { isForAnySite } from './kept-back';
import { brokenPrefix } from './prefixes';
import { isSecure } from './secure-connection';
import { standing, type SiteContext, type Standing } from './site-context';

export interface StoreContext extends SiteContext {
  /** Of the request that was answered, or of the page whose script writes. */
  readonly url: string;
  readonly now: Instant;
  /** Written with `document.cookie`. */
  readonly fromScript: boolean;
}

/** Bytes of name and value together (section 5.6). */
const MAX_PAIR_BYTES = 4096;

/** What makes two cookies one (section 5.7; the partition after CHIPS). */
export const isSame = (a: Cookie, b: Cookie): boolean =>
  a.name === b.name &&
  a.domain === b.domain &&
  a.hostOnly === b.hostOnly &&
  a.path === b.path &&
  a.partition === b.partition;

/** The context of a request or of a script: script navigates nowhere. */
export const standingOf = (context: StoreContext): Standing =>
  standing(context.url, context.fromScript ? { ...context, topLevelNavigation: false } : context);

/** An insecure page must not shadow a Secure cookie (section 5.7). */
const shadows = (cookie: Cookie, old: Cookie): boolean =>
  old.secure &&
  old.name === cookie.name &&
  old.partition === cookie.partition &&
  (domainMatches(cookie.domain, old.domain) || domainMatches(old.domain, cookie.domain)) &&
  pathMatches(cookie.path, old.path);

const refusedByDomain = (cookie: Cookie, attribute: string, { hostname }: URL): string | undefined => {
  if (/[^\0-\x7f]/u.test(attribute)) return 'The attribute Domain contains a character outside ASCII.';
  if (!cookie.hostOnly && !attribute.includes('.')) {
    return `The attribute Domain names a public suffix, ${attribute}.`;
  }
  return domainMatches(hostname, cookie.domain)
    ? undefined
    : `The attribute Domain names ${attribute}, to which the host ${hostname} does not belong.`;
};

const refusedBySite = (
  cookie: Cookie,
  { crossSite, thirdParty }: Standing,
  context: StoreContext,
): string | undefined => {
  if (crossSite && !isForAnySite(cookie, context) && (context.fromScript || !context.topLevelNavigation)) {
    return 'The request is cross-site, and only SameSite=None lets such a response set a cookie.';
  }
  if (!thirdParty || cookie.partition !== undefined) return undefined;
  if (context.thirdPartyCookies === 'partitioned') {
    return 'The browser keeps third-party cookies by top-level site, which is unknown here.';
  }
  return context.thirdPartyCookies === 'blocked'
    ? 'The browser blocks third-party cookies, and the top-level page is of another site.'
    : undefined;
};

/** What the attribute Partitioned asks for (CHIPS). */
const refusedByPartition = (cookie: Cookie): string | undefined => {
  if (!cookie.secure) return 'The attribute Partitioned needs the attribute Secure.';
  return cookie.partition === undefined
    ? 'The attribute Partitioned needs a top-level site, which is unknown here.'
    : undefined;
};

export interface Judged {
  readonly cookie: Cookie;
  /** Empty: there was none. */
  readonly domainAttribute: string;
  readonly hasPathAttribute: boolean;
  readonly partitioned: boolean;
}

/**
 * Judges a cookie by the rules in the order of section 5.7.
 * @param jar without expired cookies
 * @returns a whole sentence; undefined when no rule forbids the cookie
 */
export const refusal = (
  jar: readonly Cookie[],
  { cookie, domainAttribute, hasPathAttribute, partitioned }: Judged,
  context: StoreContext,
): string | undefined => {
  const url = new URL(context.url);
  const secureConnection = isSecure(url);
  if (cookie.name === '' && cookie.value === '') return 'The cookie has neither a name nor a value.';
  if (pairBytes(cookie) > MAX_PAIR_BYTES) {
    return `Name and value together are longer than ${MAX_PAIR_BYTES} bytes.`;
  }
  const byDomain = refusedByDomain(cookie, domainAttribute, url);
  if (byDomain !== undefined) return byDomain;
  if (cookie.httpOnly && context.fromScript)
    return 'Script can’t write a cookie with the attribute HttpOnly.';
  if (cookie.secure && !secureConnection) return 'The attribute Secure needs https, and this was http.';
  if (!cookie.secure && !secureConnection && jar.some((old) => shadows(cookie, old))) {
    return 'A Secure cookie of this name exists, and http must not replace it.';
  }
  const bySite = refusedBySite(cookie, standingOf(context), context);
  if (bySite !== undefined) return bySite;
  if (context.noneNeedsSecure !== false && cookie.sameSite === 'None' && !cookie.secure)
    return 'SameSite=None needs the attribute Secure.';
  const byPartition = partitioned ? refusedByPartition(cookie) : undefined;
  if (byPartition !== undefined) return byPartition;
  const broken = brokenPrefix(cookie, hasPathAttribute);
  if (broken !== undefined) return broken;
  if (context.fromScript && jar.some((old) => old.httpOnly && isSame(old, cookie))) {
    return 'The existing cookie of this name is HttpOnly, so script can’t replace it.';
  }
  return undefined;
};
