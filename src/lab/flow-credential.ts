/** What the linter's flow says of a credential in a column: where it is kept, for how long, and how it is renewed. Not: linting it, which `ui` does. */

export interface FlowCredential {
  readonly storage: 'memory' | 'localStorage' | 'sessionStorage' | 'cookie' | 'cookie-httponly';
  /** Absent: no expiry. */
  readonly ttlSeconds?: number;
}

/** Of refresh tokens. */
export interface FlowRefresh {
  readonly rotation?: boolean;
  readonly reuseDetection?: boolean;
  readonly graceSeconds?: number;
  readonly senderConstrained?: boolean;
}
