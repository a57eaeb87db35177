/** Whether an address is of a network that the internet does not reach. Not: whether somebody may know it. */

export type Reach = 'private' | 'loopback' | 'metadata';

/** RFC 1918, RFC 4193, loopback and link-local, by their first bytes. */
const PRIVATE_IP =
  /^(?:10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|169\.254\.|\[?(?:f[cd][\da-f]{2}|fe[89ab][\da-f]):)/u;
const LOOPBACK = /^(?:127\.\d+\.\d+\.\d+|\[?::1\]?|localhost|[a-z\d.-]+\.localhost)$/u;
const PRIVATE_NAME = /\.(?:local|internal|corp|lan|svc)$/u;
/** Where clouds hand credentials to their machines. */
const METADATA = new Set(['169.254.169.254', '[fd00:ec2::254]', 'metadata.google.internal']);
const IPV4 = /^\d{1,3}(?:\.\d{1,3}){3}$/u;
const BARE_HOST = /^(?:[\da-z](?:[\da-z-]{0,62})\.)+[a-z]{2,14}(?::\d{1,5})?$/u;
const BARE_IP = /^(?:\d{1,3}(?:\.\d{1,3}){3}(?::\d{1,5})?|\[?[\da-f]{0,4}(?::[\da-f]{0,4}){2,7}\]?)$/u;
const LONGEST = 2000;

const hostOf = (text: string): string | undefined => {
  const lower = text.toLowerCase();
  if (BARE_HOST.test(lower) || BARE_IP.test(lower)) {
    return lower.includes('::') || lower.split(':').length > 2 ? lower : lower.replace(/:\d+$/u, '');
  }
  // A SPIFFE trust domain is a name, though it looks like a host.
  if (!/^[a-z][a-z\d+.-]{0,20}:\/\//u.test(lower) || lower.startsWith('spiffe:')) return undefined;
  return URL.canParse(lower) ? new URL(lower).hostname : undefined;
};

const reachOf = (host: string): Reach | undefined => {
  if (METADATA.has(host)) return 'metadata';
  if (LOOPBACK.test(host)) return 'loopback';
  if (PRIVATE_IP.test(host)) return IPV4.test(host) || host.includes(':') ? 'private' : undefined;
  return PRIVATE_NAME.test(host) ? 'private' : undefined;
};

/**
 * How far a URL, host or IP address reaches; nothing when it is public or no address.
 * @returns metadata: a cloud's metadata service, which hands out credentials
 */
export const internalReach = (text: string): Reach | undefined => {
  if (text.length > LONGEST) return undefined;
  const host = hostOf(text);
  return host === undefined ? undefined : reachOf(host.replace(/\.$/u, ''));
};
