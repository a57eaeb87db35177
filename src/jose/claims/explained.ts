/** How a claim or a header parameter is explained. Not: the rows (claims.ts, rare-claims.ts, vendors.ts, ../header-parameters.ts). */
import type { Source } from '#sources/sources';
import type { JsonObject } from '#text/json';

/** What type the value has; `numeric-date`: seconds since 1970-01-01T00:00:00Z. */
export type ClaimKind =
  | 'string'
  | 'string-or-uri'
  | 'one-or-many'
  | 'numeric-date'
  | 'number'
  | 'boolean'
  | 'list'
  | 'object'
  | 'any';

export interface Claim {
  readonly name: string;
  /** The name that the abbreviation stands for. */
  readonly title: string;
  /** One sentence on what it means. */
  readonly says: string;
  readonly kind: ClaimKind;
  readonly source: Source;
  /** Whose claim it is; absent when it is registered with IANA. */
  readonly vendor?: string;
}

export interface HeaderParameter {
  readonly name: string;
  /** The name that the abbreviation stands for. */
  readonly title: string;
  /** One sentence on what it means. */
  readonly says: string;
  /** Whether it is in the header of a signed token (JWS), of an encrypted one (JWE), or of both. */
  readonly of: readonly ('jws' | 'jwe')[];
  readonly source: Source;
  /** Whose parameter it is; absent when it is registered with IANA. */
  readonly vendor?: string;
}

/** The two objects of a token, by which its vendor is told. */
export interface TokenObjects {
  readonly header?: JsonObject | undefined;
  readonly claims?: JsonObject | undefined;
}

/** Looks a name up where more is known than in the tables of what most tokens carry; a vendor's row only where the token is that vendor's. */
export interface MoreNames {
  readonly claim: (name: string, token: TokenObjects) => Claim | undefined;
  readonly headerParameter: (name: string, token: TokenObjects) => HeaderParameter | undefined;
}
