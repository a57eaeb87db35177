/** Cookie name prefixes (RFC 6265bis sections 4.1.3 and 5.4). Not: the prefixes that later drafts add. */
import type { Cookie } from './cookie';

type Prefix = '__Secure-' | '__Host-';

/** The prefix of a name, in any case, as a user agent takes it. */
const prefixOf = (name: string): Prefix | undefined => {
  const lower = name.toLowerCase();
  if (lower.startsWith('__secure-')) return '__Secure-';
  return lower.startsWith('__host-') ? '__Host-' : undefined;
};

/**
 * What a prefix promises and the cookie does not keep.
 * @param hasPathAttribute `__Host-` wants `Path=/` written, not only its effect
 * @returns a whole sentence; undefined when all is kept
 */
export const brokenPrefix = (cookie: Cookie, hasPathAttribute: boolean): string | undefined => {
  // Without a name the value is all that a server sees, and could pass for a prefixed cookie.
  if (cookie.name === '') {
    const passedOff = prefixOf(cookie.value);
    return passedOff && `The cookie has no name, and its value begins with ${passedOff}.`;
  }
  const prefix = prefixOf(cookie.name);
  if (!prefix) return undefined;
  if (!cookie.secure) return `The prefix ${prefix} needs the attribute Secure.`;
  if (prefix === '__Secure-') return undefined;
  if (!cookie.hostOnly) return 'The prefix __Host- allows no attribute Domain.';
  return hasPathAttribute && cookie.path === '/'
    ? undefined
    : 'The prefix __Host- needs the attribute Path=/.';
};
