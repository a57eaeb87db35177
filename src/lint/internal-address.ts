/** Whether an address is of a network that the internet does not reach.  */

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
/** By hand, since an URL object for every claim takes longer than all else that is done with it. */
const AUTHORITY = /^([a-z][a-z\d+.-]{0,20}):\/\/(?:[^/?#@]{0,200}@)?(\[[\da-f:.]+\]|[^/?#:]+)/u;
const LONGEST = 2000;
/** Every host that is looked for begins or ends like this, or is called so: most texts are done with one look. */
export const INTERNAL_HINT = /(?:^|["/@])(?:[\d[:]|f[c-e][\da-f]{2}:)|local|internal|corp|lan|svc/iu;

const hostOf = (text: string): string | undefined => {
  const [, scheme, host] = AUTHORITY.exec(text) ?? [];
  // A SPIFFE trust domain is a name, though it looks like a host.
  if (host !== undefined) return scheme === 'spiffe' ? undefined : host;
  if (BARE_HOST.test(text)) return text.replace(/:\d+$/u, '');
  if (!BARE_IP.test(text)) return undefined;
  return text.includes('.') ? text.replace(/:\d+$/u, '') : text;
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
  if (text.length > LONGEST || !(text.includes('.') || text.includes(':')) || !INTERNAL_HINT.test(text))
    return undefined;
  const host = hostOf(text.toLowerCase());
  return host === undefined ? undefined : reachOf(host.replace(/\.$/u, ''));
};
