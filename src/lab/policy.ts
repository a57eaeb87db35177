/** What the defences that are on make the servers do. Not: the defences (defences/), and not the doing (modes/, servers/). */

/** Every member is what a server without that defence does. */
export interface Policy {
  /** A login gets a new identifier, whatever identifier the request brought. */
  readonly identifierRegenerated: boolean;
  /** Requests with safe methods (RFC 9110 section 9.2.1) change nothing. */
  readonly safeMethods: boolean;
  /** The shop's answers may be read by the origins that it names, not by whichever asks. */
  readonly readersListed: boolean;
  /** What users wrote is written into pages as text. */
  readonly outputEncoded: boolean;
  /** The Content-Security-Policy of the shop's pages. */
  readonly pagePolicy: string | undefined;
  /** The verifier takes one algorithm, whatever the token names. */
  readonly algorithmPinned: boolean;
  /** The verifier takes its own keys alone, whatever `kid`, `jku` and `jwk` say. */
  readonly ownKeys: boolean;
  /** The HMAC secret is random and as long as the hash. */
  readonly strongSecret: boolean;
  /** Tokens, refresh tokens too, are bound to a key where the request that gets them proves one. */
  readonly keyBound: boolean;
  /** The tables of sessions and refresh tokens hold hashes. */
  readonly hashedTables: boolean;
  readonly issuerChecked: boolean;
  readonly audienceChecked: boolean;
  readonly typeChecked: boolean;
  /** Access tokens live no longer than this. Seconds. */
  readonly mostSeconds: number | undefined;
  /** The user's row is looked up at each request: role, and whether the account is closed. */
  readonly userLookedUp: boolean;
  /** What was ended is on a list that each request is held against. */
  readonly denylist: boolean;
  /** A refresh token is good for one use. */
  readonly rotation: boolean;
  /** A refresh token that comes a second time ends the login. */
  readonly reuseDetection: boolean;
  /** For so long a used refresh token may come again. Seconds. */
  readonly graceSeconds: number;
}

/** Without any defence. */
export const NO_POLICY: Policy = {
  identifierRegenerated: false,
  safeMethods: false,
  readersListed: false,
  outputEncoded: false,
  pagePolicy: undefined,
  algorithmPinned: false,
  ownKeys: false,
  strongSecret: false,
  keyBound: false,
  hashedTables: false,
  issuerChecked: false,
  audienceChecked: false,
  typeChecked: false,
  mostSeconds: undefined,
  userLookedUp: false,
  denylist: false,
  rotation: false,
  reuseDetection: false,
  graceSeconds: 0,
};
