/** A token that a server is about to issue, before and after the defences had their say. Not: signing it (access-token.ts), and not its row in a table (refresh-token.ts). */
import type { Fields } from '#http/message';

export interface TokenDraft {
  readonly name: 'access token' | 'refresh token';
  /** Seconds; undefined: no end. */
  readonly lifetime: number | undefined;
  /** Of an access token: claims besides those that every one has. */
  readonly claims: Readonly<Record<string, unknown>>;
  /** Thumbprint of the key that it is bound to (RFC 9449 sections 5 and 6). */
  readonly jkt?: string;
  /** For the response that issues it. */
  readonly fields: Fields;
  /** State of the generator. */
  readonly random: number;
}
