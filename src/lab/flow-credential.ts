/** Where a column keeps a credential and for how long, in the words of the linter's flow. Not: linting it, which `ui` does. */

export interface FlowCredential {
  readonly storage: 'memory' | 'localStorage' | 'sessionStorage' | 'cookie' | 'cookie-httponly';
  /** Absent: no expiry. */
  readonly ttlSeconds?: number;
}
