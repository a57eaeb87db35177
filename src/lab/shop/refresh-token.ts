/** Refresh tokens at the server: issuing and exchanging them, as far as the defences let it. */
import type { Fields, HttpRequest } from '#http/message';
import { defencesOn, draftToken } from '../defences';
import { drawText } from '../run/random';
import type { RefreshTokenRow, ServerState } from '../run/world';
import type { Refusal } from './challenge';
import { inTable, newInTable } from './in-table';
import type { ServerContext } from './server';
import { take } from './taking';

export type Login = Omit<RefreshTokenRow, 'tokenHash' | 'plain' | 'used'>;

interface IssuedRefreshToken {
  readonly value: string;
  /** How long it lives. Seconds. */
  readonly lifetime: number;
  /** For the response that issues it. */
  readonly fields: Fields;
  readonly random: number;
  readonly state: ServerState;
}

/** A new refresh token of a login, its row in the table. */
export const issueRefreshToken = async (
  login: Login,
  request: HttpRequest,
  context: ServerContext,
): Promise<IssuedRefreshToken> => {
  const { now, setup, state } = context;
  const drawn = drawText(context.random, 32);
  const rest = login.expires - now;
  const draft = await draftToken('refresh token', rest, request, { ...context, random: drawn.random });
  const { lifetime = rest, jkt, fields, random } = draft;
  const { held, isPlain } = await newInTable(drawn.value, setup);
  const row: RefreshTokenRow = {
    tokenHash: held,
    ...isPlain,
    ...login,
    expires: now + lifetime,
    ...(jkt === undefined ? {} : { jkt }),
  };
  context.query('refresh tokens', 'write');
  const refreshTokens = [...state.refreshTokens, row];
  return { value: drawn.value, lifetime, fields, random, state: { ...state, refreshTokens } };
};

/** What came of a refresh token that a request brought. */
type Exchange =
  | { readonly login: Login; readonly renewed: boolean; readonly state: ServerState }
  | { readonly refused: Refusal; readonly says: string; readonly state: ServerState };

/** Takes a refresh token in, under the setup's defences. */
export const exchange = async (
  token: string,
  request: HttpRequest,
  context: ServerContext,
): Promise<Exchange> => {
  const { setup, state, now } = context;
  const tokenHash = await inTable(token, setup);
  context.query('refresh tokens', 'read');
  const row = state.refreshTokens.find((each) => each.tokenHash === tokenHash);
  if (!row) {
    const says = 'This refresh token was used or revoked, or it never existed.';
    return { refused: 'unknown-refresh-token', says, state };
  }
  if (row.expires <= now) {
    const refreshTokens = state.refreshTokens.filter((each) => each !== row);
    const says = 'The refresh token has expired.';
    return { refused: 'expired-refresh-token', says, state: { ...state, refreshTokens } };
  }
  const defended = defencesOn(setup).reduce((each, defence) => defence.refresh?.(each) ?? each, take);
  const taken = await defended(row, request, now);
  if ('refused' in taken) {
    const { refused, says, endsLogin } = taken;
    const left = state.refreshTokens.filter(({ sid }) => sid !== row.sid);
    return { refused, says, state: endsLogin ? { ...state, refreshTokens: left } : state };
  }
  const refreshTokens = state.refreshTokens.flatMap((each) => (each === row ? (taken.row ?? []) : [each]));
  const { tokenHash: _spent, plain: _kept, used: _when, ...login } = row;
  return { login, renewed: taken.renewed, state: { ...state, refreshTokens } };
};
