/** Cookie name prefixes (RFC 6265bis sections 4.1.3 and 5.4; the Http ones after the layered-cookies draft). */
import type { Cookie } from './cookie';

type Prefix = '__Secure-' | '__Host-' | '__Http-' | '__Host-Http-';

/** The longer one first: `__Host-Http-` is `__Host-` too. */
const PREFIXES: readonly Prefix[] = ['__Host-Http-', '__Host-', '__Secure-', '__Http-'];

/** The prefix of a name, in any case, as a user agent takes it. */
const prefixOf = (name: string): Prefix | undefined =>
  PREFIXES.find((prefix) => name.toLowerCase().startsWith(prefix.toLowerCase()));

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
  if (prefix.endsWith('Http-') && !cookie.httpOnly)
    return `The prefix ${prefix} needs the attribute HttpOnly.`;
  if (!prefix.startsWith('__Host-')) return undefined;
  if (!cookie.hostOnly) return `The prefix ${prefix} allows no attribute Domain.`;
  return hasPathAttribute && cookie.path === '/'
    ? undefined
    : `The prefix ${prefix} needs the attribute Path=/.`;
};
