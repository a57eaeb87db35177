/** Whether a host domain-matches a cookie's domain (RFC 6265bis section 5.1.3). It knows no public suffixes. */
import { isIpAddress } from '#http/origin';

/** @param host and @param domain canonicalized: lower case, as `URL.hostname` has it */
export const domainMatches = (host: string, domain: string): boolean =>
  host === domain || (host.endsWith(`.${domain}`) && !isIpAddress(host));
