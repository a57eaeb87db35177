/** What makes user agents refuse a cookie that lacks Secure, so that one rule says so. Not: cookies they take anyway (cookie-no-secure). */
import { attributeOf, type SetCookie } from '#cookies/set-cookie';

/** Of several reasons the first counts: adding Secure removes them all. */
export const refusedWithoutSecure = (
  cookie: SetCookie,
): 'Partitioned' | 'SameSite=None' | 'prefix' | undefined => {
  if (attributeOf(cookie, 'Secure')) return undefined;
  if (attributeOf(cookie, 'Partitioned')) return 'Partitioned';
  if (attributeOf(cookie, 'SameSite')?.value?.toLowerCase() === 'none') return 'SameSite=None';
  return hasPrefix(cookie) ? 'prefix' : undefined;
};

/** True for the cookie name prefixes of RFC 6265bis section 4.1.3 and of the draft after it, in any case. */
export const hasPrefix = ({ name }: SetCookie): boolean => /^__(?:secure|host|http)-/iu.test(name);
