/** Ending logins at the server: what each table can forget, and what only a list can hold against a request. Not: who asks for it. */
import { decodeJwt } from 'jose';
import type { Instant } from '#cookies/cookie';
import type { Policy } from '../policy';
import type { ServerState } from '../run/world';

/** All logins of a user, as the shop's people end them. */
export const endLogins = (state: ServerState, user: string, now: Instant, policy: Policy): ServerState => ({
  ...state,
  sessions: state.sessions.filter((row) => row.user !== user),
  refreshTokens: state.refreshTokens.filter((row) => row.user !== user),
  tokens: state.tokens.filter((row) => row.user !== user),
  denied: policy.denylist ? [...state.denied, { by: 'user', value: user, issuedUntil: now }] : state.denied,
});

/**
 * The one login that an access token belongs to, when its user logs out.
 * @param token one that was verified
 */
export const endTokenLogin = (state: ServerState, token: string, policy: Policy): ServerState => {
  const { jti, sid, exp } = decodeJwt<{ sid?: string }>(token);
  const by = sid === undefined ? 'jti' : 'sid';
  const value = sid ?? jti;
  return {
    ...state,
    refreshTokens: state.refreshTokens.filter((row) => row.sid !== sid),
    tokens: state.tokens.filter((row) => row.jti !== jti),
    denied:
      policy.denylist && value !== undefined
        ? [...state.denied, { by, value, ...(exp === undefined ? {} : { until: exp }) }]
        : state.denied,
  };
};
