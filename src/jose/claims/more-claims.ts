/** The claims that few tokens carry: vendors' own and the rest of IANA's. Not: a way around claimOf (claims.ts), which is given this once it is loaded. */
import type { MoreClaims } from './claims';
import { RARE_CLAIMS } from './rare-claims';
import { vendorClaimOf } from './vendor-claims';

const RARE = new Map(RARE_CLAIMS.map((claim) => [claim.name, claim]));

/** What a vendor means by a name in its own tokens, or else what IANA registered. */
export const moreClaims: MoreClaims = (name, claims) => vendorClaimOf(name, claims) ?? RARE.get(name);
