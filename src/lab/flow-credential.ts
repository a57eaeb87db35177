/** What the linter's flow says of a credential in a column: where it is kept, for how long, and how it is renewed. `ui` lints it. */

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
