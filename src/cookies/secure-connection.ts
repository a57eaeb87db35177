/** What counts as a secure connection, which RFC 6265bis section 5.8.3 leaves to the user agent. */

/** Hosts that never leave the machine. */
const LOOPBACK = /^(?:(?:[^.]+\.)*localhost|127(?:\.\d{1,3}){3}|\[::1\])$/u;

/** Whether Secure cookies may come and go: https, or a host that user agents trust without it. */
export const isSecure = (url: URL): boolean =>
  url.protocol === 'https:' || url.protocol === 'wss:' || LOOPBACK.test(url.hostname);
