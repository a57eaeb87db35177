/**
 * Origin (RFC 6454 section 4) and schemeful site of a URL. The public suffix list is not here. A
 * registrable domain is taken to be the last two labels: right for `shop.example`, too wide for `shop.co.uk`.
 */

/** True for a host that is an address: `192.0.2.1`, `[2001:db8::1]`. */
export const isIpAddress = (host: string): boolean =>
  host.startsWith('[') || /^\d{1,3}(?:\.\d{1,3}){3}$/u.test(host);

/** The host without the labels left of the registrable domain. */
export const registrableDomain = (host: string): string =>
  isIpAddress(host) ? host : host.split('.').slice(-2).join('.');

/** `https://shop.example`, with the port unless it is the scheme's own. */
export const originOf = (url: string): string => new URL(url).origin;

/** Scheme and registrable domain: two origins with the same one are same-site. */
export const siteOf = (url: string): string => {
  const { protocol, hostname } = new URL(url);
  return `${protocol}//${registrableDomain(hostname)}`;
};
