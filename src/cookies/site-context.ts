/** Same-site or cross-site: what a request or a script is (RFC 6265bis section 5.2). Not: what follows for a cookie (refusal.ts, kept-back.ts). */
import { siteOf } from '#http/origin';

export interface SiteContext {
  /** Another site started the request, or is between the page and the top-level page. Left out: same-site. */
  readonly crossSite?: boolean;
  /** The request loads the top-level page. Left out: it does not. */
  readonly topLevelNavigation?: boolean;
  /** Site of the top-level page, as `siteOf` gives it. Left out: the request's own, unless that is cross-site. */
  readonly topLevelSite?: string;
  /** What the user agent does with cookies of sites other than the top-level one. Partitioned: each top-level site has its own jar for them, whether a cookie asks for it or not. Left out: allowed. */
  readonly thirdPartyCookies?: 'allowed' | 'partitioned' | 'blocked';
  /** The user agent knows the attribute Partitioned (CHIPS). Left out: it does. */
  readonly partitionsOnRequest?: boolean;
  /** What a cookie without SameSite counts as; the draft leaves browsers time to change. Left out: Lax. */
  readonly defaultSameSite?: 'Lax' | 'None';
  /** The user agent refuses SameSite=None without Secure, as the draft says. Left out: it does. */
  readonly noneNeedsSecure?: boolean;
}

export interface Standing {
  readonly crossSite: boolean;
  readonly thirdParty: boolean;
  /** Where partitioned cookies are kept, the partition key (CHIPS). Absent: the top-level site is unknown. */
  readonly partition?: string;
}

/**
 * What a context says about a URL.
 * @param url of the request, or of the page whose script reads or writes
 */
export const standing = (url: string, context: SiteContext): Standing => {
  const own = siteOf(url);
  // A navigation puts its own site on top.
  if (context.topLevelNavigation === true) {
    return { crossSite: context.crossSite === true, thirdParty: false, partition: own };
  }
  const top = context.topLevelSite;
  const crossSite = context.crossSite === true || (top !== undefined && top !== own);
  if (top === undefined)
    return { crossSite, thirdParty: crossSite, ...(crossSite ? {} : { partition: own }) };
  // A site below another one below itself is kept apart from the site at the top: the frame between could steer it.
  const partition = crossSite && top === own ? `${top}, below another site` : top;
  return { crossSite, thirdParty: crossSite, partition };
};
