/** All there is in one column at one moment, immutable. Not: how it changes (run.ts). */
import type { Cookie, Instant } from '#cookies/cookie';
import type { HttpRequest } from '#http/message';
import type { TabId, UserAgentId } from './party';

type Values = Readonly<Record<string, string>>;

/** A page that is open. */
export interface Tab {
  /** Variables of its script; gone on reload. */
  readonly memory: Values;
  /** Of this page alone. */
  readonly sessionStorage: Values;
  /** Content-Security-Policy that the page came with. */
  readonly policy?: string;
}

/** One simulated browser. */
export interface UserAgent {
  readonly jar: readonly Cookie[];
  /** By origin. */
  readonly localStorage: Readonly<Record<string, Values>>;
  readonly tabs: Readonly<Partial<Record<TabId, Tab>>>;
  /** By origin: the session that is bound to this machine's key, and the cookie that shows it. Absent: none. */
  readonly deviceBound?: Readonly<
    Record<string, { readonly id: string; readonly cookie: string; readonly refreshAt: string }>
  >;
  /** Hosts that asked for https alone (RFC 6797 section 8.1). Absent: none. */
  readonly httpsOnly?: readonly string[];
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
  /** The account is closed. */
  readonly suspended: boolean;
}

export interface Order {
  readonly id: string;
  readonly item: string;
  /** In the currency's smallest unit. */
  readonly cents: number;
}

export interface SessionRow {
  /** SHA-256 of the session identifier, base64url: the table itself is no credential. Without that defence the identifier itself. */
  readonly idHash: string;
  /** It is the identifier itself. */
  readonly plain?: true;
  /** Absent: a visitor who has not logged in. */
  readonly user?: string;
  readonly created: Instant;
  readonly expires: Instant;
  /** What the server keeps for the browser, which never sees it (RFC 10017 section 6.1). */
  readonly tokens?: { readonly access: string; readonly refresh: string };
}

export interface RefreshTokenRow {
  /** SHA-256 of the refresh token, base64url; without that defence the refresh token itself. */
  readonly tokenHash: string;
  /** It is the refresh token itself. */
  readonly plain?: true;
  /** The login it goes back to, the same in every token that took its place; the access tokens name it as `sid`. */
  readonly sid: string;
  readonly user: string;
  readonly created: Instant;
  readonly expires: Instant;
  /** Thumbprint of the key it is bound to (RFC 9449 section 5). */
  readonly jkt?: string;
  /** When it was exchanged for another; kept to know it again. */
  readonly used?: Instant;
}

/** A code that a client exchanges for a login, once. */
export interface AuthorizationCode {
  /** SHA-256 of the code, base64url. */
  readonly codeHash: string;
  readonly user: string;
  readonly clientId: string;
  readonly redirectUri: string;
  /** SHA-256 of the secret that the client keeps (RFC 7636 section 4.2), base64url. Absent: the shop asked for none. */
  readonly challenge?: string;
  readonly expires: Instant;
}

/** An access token that the authorization server can be asked about. */
export interface TokenRow {
  readonly jti: string;
  readonly user: string;
  readonly expires?: Instant;
}

/** What a request is held against: one token, one login, or all tokens of a user up to an instant. */
export type Denied =
  | { readonly by: 'jti' | 'sid'; readonly value: string; readonly until?: Instant }
  | { readonly by: 'user'; readonly value: string; readonly issuedUntil: Instant };

export interface Transfer {
  readonly from: string;
  readonly to: string;
  readonly cents: number;
  readonly at: Instant;
}

/** What the shop keeps between requests: the database behind its API and its authorization server. */
export interface ServerState {
  readonly users: readonly User[];
  readonly sessions: readonly SessionRow[];
  readonly refreshTokens: readonly RefreshTokenRow[];
  readonly tokens: readonly TokenRow[];
  readonly denied: readonly Denied[];
  readonly codes: readonly AuthorizationCode[];
  readonly transfers: readonly Transfer[];
  /** What visitors wrote under the product, as they wrote it. */
  readonly reviews: readonly string[];
  /** The signing key is the second one. Absent: it was never rotated. */
  readonly rotated?: {
    /** The key set holds the old key too. */
    readonly keepsOld: boolean;
    /** When the last token that the old key signed has expired; absent: never. */
    readonly until?: Instant;
  };
}

/** What a server keeps of what it asked another: text, by what it asked, and until when. */
export type Cache = Readonly<Record<string, { readonly text: string; readonly until: Instant }>>;

export interface World {
  readonly clock: Instant;
  /** State of the seeded generator. */
  readonly random: number;
  readonly userAgents: Readonly<Record<UserAgentId, UserAgent>>;
  readonly server: ServerState;
  /** By origin. */
  readonly caches: Readonly<Record<string, Cache>>;
  /** What arrived at the attacker's server. */
  readonly collected: readonly HttpRequest[];
  /** Origins that do not answer. */
  readonly down: readonly string[];
}
