/** A cookie as a user agent stores it, and the decisions about it (RFC 6265bis sections 5.7 and 5.8). Not: the deciding (cookie-jar.ts). */

/** Seconds since 1970-01-01T00:00:00Z on the virtual clock. */
export type Instant = number;

export type SameSite = 'Strict' | 'Lax' | 'None' | 'Default';

export interface Cookie {
  readonly name: string;
  readonly value: string;
  readonly domain: string;
  readonly hostOnly: boolean;
  readonly path: string;
  readonly secure: boolean;
  readonly httpOnly: boolean;
  readonly sameSite: SameSite;
  /** Absent: until the user agent's session ends. */
  readonly expiry?: Instant;
  /** Of the cookie that this one took the place of, if it did. */
  readonly creation: Instant;
  /** When it was last sent or replaced. Absent: never, or nobody kept count. */
  readonly lastAccess?: Instant;
  /** Partitioned: the partition key it is kept under (CHIPS). Absent: it is not partitioned. */
  readonly partition?: string;
}

/** A cookie in the jar when a request was made: sent or kept back, and why. */
export interface Retrieval {
  readonly cookie: Cookie;
  readonly sent: boolean;
  /** A whole sentence, of the rule that decided. */
  readonly because: string;
}

/** What became of one Set-Cookie field. */
export interface Storing {
  /** The field value. */
  readonly text: string;
  /** Absent when it could not be read as a cookie. */
  readonly cookie?: Cookie;
  readonly outcome: 'stored' | 'replaced' | 'deleted' | 'refused';
  readonly because: string;
  /** Cookies dropped to keep within the user agent's limits; this one among them makes it refused. Absent: none. */
  readonly evicted?: readonly Cookie[];
}
