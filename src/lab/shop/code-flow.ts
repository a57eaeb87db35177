/** How carefully the login at a partner's is done, before and after the defences had their say. Not: doing it (authorization-code.ts, browser/partner-login.ts). */

export interface CodeFlow {
  /** The partner's page draws a state, keeps it, and uses no code that comes back without it (RFC 9700 section 4.7). */
  readonly hasState: boolean;
  /** A code is given for a challenge, and exchanged with the secret behind it (RFC 7636). */
  readonly hasPkce: boolean;
  /** The shop compares the whole address that a code goes to (RFC 9700 section 4.1.3), and not only how it begins. */
  readonly comparesWhole: boolean;
  /** The partner’s redirector sends browsers on to the partner’s own addresses alone (RFC 9700 section 4.11.1). */
  readonly sendsOnAtHome: boolean;
}

export const CARELESS_FLOW: CodeFlow = {
  hasState: false,
  hasPkce: false,
  comparesWhole: false,
  sendsOnAtHome: false,
};
