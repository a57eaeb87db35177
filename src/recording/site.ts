/** The site of an origin, by the Public Suffix List: shops below one suffix are strangers. Not: the lab's sites, whose names are made up (http/origin.ts). */
import { getDomain } from 'tldts';

/** The host is none to search for: it comes from a parsed URL. Suffixes that companies rent out, such as `github.io`, count. */
const OPTIONS = { allowPrivateDomains: true, extractHostname: false, validateHostname: false } as const;

/**
 * Scheme and registrable domain (HTML, "obtain a site"); a host without one is its own: an address, `localhost`, a suffix.
 * @param url absolute
 */
export const siteOf = (url: string): string => {
  const { protocol, hostname } = new URL(url);
  return `${protocol}//${getDomain(hostname, OPTIONS) ?? hostname}`;
};
