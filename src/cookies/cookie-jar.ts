/**
 * What a user agent does with cookies: storing (RFC 6265bis section 5.7) and retrieval (section 5.8), each decision
 * with its reason. After draft-ietf-httpbis-rfc6265bis-20, with partitioned cookies after CHIPS. Not: a public suffix
 * list (a domain without a dot counts as a public suffix, as in http/origin.ts; the hosts of the lab need no more).
 */
import { attributeValues } from './attribute-values';
import type { Cookie, Instant, Retrieval, Storing } from './cookie';
import { excess, isExpired, MAX_COOKIES } from './eviction';
import { keptBackBySameSite, keptBackByTopLevel, mismatch, type RetrieveContext } from './kept-back';
import { isSame, refusal, standingOf, type Judged, type StoreContext } from './refusal';
import { parseSetCookie } from './set-cookie';
import { standing, type SiteContext } from './site-context';

export type CookieJar = readonly Cookie[];

/** The jar without the cookies whose time is over. */
export const evictExpired = (jar: CookieJar, now: Instant): CookieJar =>
  jar.some((cookie) => isExpired(cookie, now)) ? jar.filter((cookie) => !isExpired(cookie, now)) : jar;

/** The cookie that a Set-Cookie field describes to the host that sent it (steps 5 to 17). */
const read = (text: string, context: StoreContext): Judged => {
  const parsed = parseSetCookie(text);
  const attributes = attributeValues(parsed, context.url, context.now);
  const { domain, hasPathAttribute, partitioned: asked, ...values } = attributes;
  const partitioned = asked && context.partitionsOnRequest !== false;
  const host = new URL(context.url).hostname;
  // A public suffix may set a cookie for itself alone (step 9).
  const hostOnly = domain === '' || (domain === host && !domain.includes('.'));
  const { partition, thirdParty } = standingOf(context);
  // A user agent that partitions third-party cookies does so whatever the server asks for.
  const isKeptApart = partitioned || (thirdParty && context.thirdPartyCookies === 'partitioned');
  const cookie: Cookie = {
    name: parsed.name,
    value: parsed.value,
    domain: hostOnly ? host : domain,
    hostOnly,
    ...values,
    creation: context.now,
    ...(isKeptApart && partition !== undefined ? { partition } : {}),
  };
  return { cookie, domainAttribute: domain, hasPathAttribute, partitioned };
};

/** Puts a cookie that no rule forbids into the jar (steps 23 and 24), and keeps within the limits. */
const insert = (live: CookieJar, text: string, cookie: Cookie) => {
  const old = live.find((each) => isSame(each, cookie));
  // The replaced cookie's creation time stays, and with it the place in the Cookie field.
  const stored = old ? { ...cookie, creation: old.creation, lastAccess: cookie.creation } : cookie;
  const full = old ? live.map((each) => (each === old ? stored : each)) : [...live, stored];
  const evicted = excess(full, stored);
  const jar = full.filter((each) => !evicted.includes(each));
  if (evicted.includes(stored)) {
    const because = `Its domain has more than ${MAX_COOKIES} cookies, and this one is among the first to be dropped.`;
    return { jar, storing: { text, cookie: stored, outcome: 'refused' as const, because, evicted } };
  }
  const because = old
    ? 'It replaces the cookie with the same name, domain and path.'
    : 'The host may set it, and no rule blocks it.';
  const outcome = old ? ('replaced' as const) : ('stored' as const);
  return {
    jar,
    storing:
      evicted.length === 0
        ? { text, cookie: stored, outcome, because }
        : {
            text,
            cookie: stored,
            outcome,
            because: `${because} Its domain is over the limit, and ${evicted.length} of its cookies are dropped.`,
            evicted,
          },
  };
};

/**
 * Stores one Set-Cookie field, or what script wrote to `document.cookie`. Never throws for any `text`.
 * @returns the jar after it, and what became of the cookie
 */
export const store = (
  jar: CookieJar,
  text: string,
  context: StoreContext,
): { readonly jar: CookieJar; readonly storing: Storing } => {
  // Section 5.6: all controls but the tab.
  if (/[\0-\x08\x0a-\x1f\x7f]/u.test(text)) {
    return { jar, storing: { text, outcome: 'refused', because: 'The field contains a control character.' } };
  }
  const judged = read(text, context);
  const { cookie } = judged;
  const live = evictExpired(jar, context.now);
  const because = refusal(live, judged, context);
  if (because !== undefined) return { jar, storing: { text, cookie, outcome: 'refused', because } };
  if (!isExpired(cookie, context.now)) return insert(live, text, cookie);
  const old = live.find((each) => isSame(each, cookie));
  return {
    jar: live.filter((each) => each !== old),
    storing: {
      text,
      cookie,
      outcome: 'deleted',
      because: `Its expiry is in the past: ${old ? 'the cookie of this name is dropped' : 'there was none of this name to drop'}.`,
    },
  };
};

const byPathThenCreation = (a: Cookie, b: Cookie): number =>
  b.path.length - a.path.length || a.creation - b.creation;

const pair = ({ name, value }: Cookie): string => (name === '' ? value : `${name}=${value}`);

/**
 * Which cookies go with a request.
 * @returns `field`: the Cookie field value, undefined when none goes. In `retrieval`: every cookie of the jar, those sent first and
 *   in the order sent. In `jar`: the jar with those sent marked as used now, which eviction goes by
 */
export const retrieve = (
  jar: CookieJar,
  context: RetrieveContext,
): {
  readonly field: string | undefined;
  readonly retrieval: readonly Retrieval[];
  readonly jar: CookieJar;
} => {
  const url = new URL(context.url);
  const where = standing(context.url, context);
  const retrieval = jar.toSorted(byPathThenCreation).map((cookie) => {
    const because =
      mismatch(cookie, url, context.now) ??
      keptBackByTopLevel(cookie, where, context.thirdPartyCookies) ??
      keptBackBySameSite(cookie, context, where);
    return because === undefined
      ? { cookie, sent: true, because: 'Host, path, scheme and SameSite all fit the request.' }
      : { cookie, sent: false, because };
  });
  const sent = retrieval.filter((each) => each.sent);
  const used = new Set(sent.map(({ cookie }) => cookie));
  return {
    field: sent.length > 0 ? sent.map(({ cookie }) => pair(cookie)).join('; ') : undefined,
    retrieval: [...sent, ...retrieval.filter((each) => !each.sent)],
    jar: jar.map((cookie) => (used.has(cookie) ? { ...cookie, lastAccess: context.now } : cookie)),
  };
};

/**
 * What `document.cookie` shows to script of a page (section 5.8.2).
 * @param context left out: the page is the top-level one
 */
export const scriptView = (jar: CookieJar, url: string, now: Instant, context: SiteContext = {}): string => {
  const page = { ...context, topLevelNavigation: false, url, method: 'GET', now };
  const where = standing(url, page);
  return jar
    .filter(
      (cookie) =>
        !cookie.httpOnly &&
        mismatch(cookie, new URL(url), now) === undefined &&
        keptBackByTopLevel(cookie, where, context.thirdPartyCookies) === undefined &&
        keptBackBySameSite(cookie, page, where) === undefined,
    )
    .toSorted(byPathThenCreation)
    .map(pair)
    .join('; ');
};
