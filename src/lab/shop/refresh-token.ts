/** Refresh tokens at the server: issuing, exchanging, and knowing one that comes a second time (RFC 9700 section 4.14.2). Not: the cookie they travel in. */
import { inTable } from './digest';
import { drawText } from '../run/random';
import type { ServerContext } from './server';
import type { RefreshTokenRow, ServerState } from '../run/world';

export type Login = Omit<RefreshTokenRow, 'tokenHash' | 'plain' | 'used'>;

/** A new refresh token of a login, its row in the table. */
export const issueRefreshToken = async (login: Login, context: ServerContext) => {
  const { value, random } = drawText(context.random, 32);
  const row: RefreshTokenRow = {
    tokenHash: await inTable(value, context.policy),
    ...(context.policy.hashedTables ? {} : { plain: true as const }),
    ...login,
  };
  context.query('refresh tokens', 'write');
  const { state } = context;
  return { value, random, state: { ...state, refreshTokens: [...state.refreshTokens, row] } };
};

/** What became of a refresh token that a request brought. */
export type Exchange =
  | { readonly row: RefreshTokenRow; readonly rotated: boolean; readonly state: ServerState }
  | {
      readonly refused:
        | 'unknown-refresh-token'
        | 'expired-refresh-token'
        | 'reused-refresh-token'
        | 'unproven-key';
      readonly says: string;
      readonly state: ServerState;
    };

const withoutLogin = (state: ServerState, sid: string): ServerState => ({
  ...state,
  refreshTokens: state.refreshTokens.filter((row) => row.sid !== sid),
  tokens: state.tokens,
});

/**
 * Takes a refresh token in, under the setup's defences.
 * @param jkt thumbprint of the key that the request proves
 */
export const exchange = async (token: string, context: ServerContext, jkt?: string): Promise<Exchange> => {
  const { state, policy, now } = context;
  const tokenHash = await inTable(token, policy);
  context.query('refresh tokens', 'read');
  const row = state.refreshTokens.find((each) => each.tokenHash === tokenHash);
  if (!row) {
    const says = 'This refresh token was used, ended, or never was one.';
    return { refused: 'unknown-refresh-token', says, state };
  }
  if (row.expires <= now) {
    const refreshTokens = state.refreshTokens.filter((each) => each !== row);
    return {
      refused: 'expired-refresh-token',
      says: 'The refresh token has expired.',
      state: { ...state, refreshTokens },
    };
  }
  if (row.jkt !== undefined && row.jkt !== jkt) {
    const says = 'This refresh token is bound to a key, and the request does not prove it.';
    return { refused: 'unproven-key', says, state };
  }
  const isLate = row.used !== undefined && now - row.used >= policy.graceSeconds;
  if (isLate) {
    // Without detection a used one is kept only to know it again within the grace window.
    const says = policy.reuseDetection
      ? 'This refresh token was used before, so it may be stolen: the login it belongs to is ended.'
      : 'This refresh token was used before.';
    const after = policy.reuseDetection ? withoutLogin(state, row.sid) : state;
    return { refused: 'reused-refresh-token', says, state: after };
  }
  if (!policy.rotation) return { row, rotated: false, state };
  // Kept where it must be known again, and dropped where nobody will ask.
  const keeps = policy.reuseDetection || policy.graceSeconds > 0;
  const refreshTokens = state.refreshTokens.flatMap((each) =>
    each === row ? (keeps ? [{ ...row, used: row.used ?? now }] : []) : [each],
  );
  return { row, rotated: true, state: { ...state, refreshTokens } };
};
