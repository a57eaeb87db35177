/** The names that few tokens carry: vendors' own and the rest of IANA's claims. Not: a way around claimOf (claims.ts), which is given this once it is loaded. */
import type { MoreNames } from './explained';
import { RARE_CLAIMS } from './rare-claims';
import { vendorNames } from './vendors';

const RARE = new Map(RARE_CLAIMS.map((claim) => [claim.name, claim]));

/** What a vendor means by a name in its own tokens, or else what IANA registered. */
export const moreNames: MoreNames = {
  claim: (name, token) => vendorNames.claim(name, token) ?? RARE.get(name),
  headerParameter: vendorNames.headerParameter,
};
