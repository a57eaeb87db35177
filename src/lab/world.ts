/** All there is in one column at one moment, immutable. Not: how it changes (run.ts). */
import type { Cookie, Instant } from '#cookies/cookie';

/** One simulated browser with one page open. */
export interface UserAgent {
  readonly jar: readonly Cookie[];
  /** Of the page's origin. */
  readonly localStorage: Readonly<Record<string, string>>;
  /** The page's variables; gone on reload. */
  readonly memory: Readonly<Record<string, string>>;
}

export interface User {
  readonly name: string;
  readonly role: string;
  /** base64url. */
  readonly salt: string;
  /** PBKDF2-HMAC-SHA-256 of the password, base64url. */
  readonly passwordHash: string;
  readonly iterations: number;
  readonly orders: readonly Order[];
}

export interface Order {
  readonly id: string;
  readonly item: string;
  /** In the currency's smallest unit. */
  readonly cents: number;
}

export interface SessionRow {
  /** SHA-256 of the session identifier, base64url: the table itself is no credential. */
  readonly idHash: string;
  readonly user: string;
  readonly role: string;
  readonly created: Instant;
  readonly expires: Instant;
}

export interface RefreshTokenRow {
  /** SHA-256 of the refresh token, base64url. */
  readonly tokenHash: string;
  /** The login it goes back to, the same in every token that took its place; the access tokens name it as `sid`. */
  readonly sid: string;
  readonly user: string;
  readonly created: Instant;
  readonly expires: Instant;
}

/** What the origin server keeps between requests. */
export interface ServerState {
  readonly users: readonly User[];
  readonly sessions: readonly SessionRow[];
  readonly refreshTokens: readonly RefreshTokenRow[];
}

export interface World {
  readonly clock: Instant;
  /** State of the seeded generator. */
  readonly random: number;
  readonly userAgent: UserAgent;
  readonly server: ServerState;
}
