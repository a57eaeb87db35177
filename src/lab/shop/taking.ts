/** Taking in a refresh token, before and after the defences had their say. Not: finding its row (refresh-token.ts). */
import type { Instant } from '#cookies/cookie';
import type { HttpRequest } from '#http/message';
import type { RefreshTokenRow } from '../run/world';
import type { Refusal } from './challenge';

/** What becomes of a refresh token that is known and whose time is not over. */
export type Taken =
  | {
      /** Its row from now on; undefined: the table forgets it. */
      readonly row: RefreshTokenRow | undefined;
      /** Another one takes its place. */
      readonly renewed: boolean;
    }
  | { readonly refused: Refusal; readonly says: string; readonly endsLogin?: true };

/** Takes one in. */
export type Taking = (row: RefreshTokenRow, request: HttpRequest, now: Instant) => Promise<Taken>;

/** Without defences it stays good until it expires; one that is marked as used is so no more. */
export const take: Taking = async (row) =>
  row.used === undefined
    ? { row, renewed: false }
    : { refused: 'reused-refresh-token', says: 'This refresh token was used before.' };
