/** What `crit` must not list. Not: reading it (rules crit-malformed and crit-unknown). */

/** RFC 7515 section 4.1: every verifier knows these, so that section 4.1.11 forbids to list them. */
export const ALWAYS_KNOWN: ReadonlySet<string> = new Set(
  'alg jku jwk kid x5u x5c x5t x5t#S256 typ cty crit'.split(' '),
);
