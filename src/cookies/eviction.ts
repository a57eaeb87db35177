/**
 * Which cookies a user agent drops by itself (RFC 6265bis section 5.7): those whose time is over, and those beyond its
 * limits. The draft leaves the numbers to the user agent; these are Chromium's. There is no limit on the cookies of all domains together.
 */
import { registrableDomain } from '#http/origin';
import { encodeUtf8 } from '#text/utf8';
import type { Cookie, Instant } from './cookie';

/** Cookies of one registrable domain, or of one in one partition. */
export const MAX_COOKIES = 180;
/** What is left of a domain when it had more, so that not every further cookie costs one. */
const COOKIES_LEFT = 150;
/** Names and values of one registrable domain in one partition. */
const MAX_PARTITION_BYTES = 10_240;

export const isExpired = (cookie: Cookie, now: Instant): boolean =>
  cookie.expiry !== undefined && cookie.expiry <= now;

/** Bytes of name and value together, which the limits count. */
export const pairBytes = ({ name, value }: Pick<Cookie, 'name' | 'value'>): number =>
  encodeUtf8(name + value).length;

const lastUse = (cookie: Cookie): Instant => cookie.lastAccess ?? cookie.creation;
const leastRecentFirst = (a: Cookie, b: Cookie): number => lastUse(a) - lastUse(b) || a.creation - b.creation;

/** The first cookies to go: in a partition no more than must, or else those without Secure before the others. */
const firstToGo = (group: readonly Cookie[], partitioned: boolean): readonly Cookie[] => {
  const old = group.toSorted(leastRecentFirst);
  if (!partitioned) {
    if (group.length <= MAX_COOKIES) return [];
    return [...old.filter((each) => !each.secure), ...old.filter((each) => each.secure)].slice(
      0,
      group.length - COOKIES_LEFT,
    );
  }
  let bytes = group.reduce((sum, each) => sum + pairBytes(each), 0);
  let going = 0;
  while (bytes > MAX_PARTITION_BYTES || group.length - going > MAX_COOKIES) {
    const next = old[going];
    if (!next) break;
    bytes -= pairBytes(next);
    going += 1;
  }
  return old.slice(0, going);
};

/**
 * The cookies to drop because of a cookie just stored.
 * @param jar without expired cookies, with the new one
 * @returns those to drop, which may hold the new one
 */
export const excess = (jar: readonly Cookie[], stored: Cookie): readonly Cookie[] => {
  const domain = registrableDomain(stored.domain);
  const group = jar.filter(
    (each) => each.partition === stored.partition && registrableDomain(each.domain) === domain,
  );
  return firstToGo(group, stored.partition !== undefined);
};
