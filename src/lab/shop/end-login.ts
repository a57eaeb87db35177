/** Ending logins at the server: what each table can forget, and what the defences note. */
import { decodeJwt } from 'jose';
import type { Instant } from '#cookies/cookie';
import { defencesOn } from '../defences';
import type { Setup } from '../run/setup';
import type { Denied, ServerState } from '../run/world';

/** The database after something was ended, with what the defences note of it. */
export const noteEnd = (state: ServerState, ended: Denied, setup: Setup): ServerState =>
  defencesOn(setup).reduce((each, defence) => defence.end?.(each, ended) ?? each, state);

/** The time that a credential issued now is to name. A list of what was ended counts whole seconds. What is issued in the second of an end names the next one, or it would be refused with the old ones (RFC 7519 section 2, NumericDate). */
export const issueTime = ({ denied }: Pick<ServerState, 'denied'>, user: string, now: Instant): Instant =>
  Math.max(
    now,
    ...denied.flatMap((each) => (each.by === 'user' && each.value === user ? [each.issuedUntil + 1] : [])),
  );

/** All logins of a user, as the shop's people end them. */
export const endLogins = (state: ServerState, user: string, now: Instant, setup: Setup): ServerState => {
  const left = {
    ...state,
    sessions: state.sessions.filter((row) => row.user !== user),
    refreshTokens: state.refreshTokens.filter((row) => row.user !== user),
    tokens: state.tokens.filter((row) => row.user !== user),
    codes: state.codes.filter((row) => row.user !== user),
  };
  return noteEnd(left, { by: 'user', value: user, issuedUntil: now }, setup);
};

/**
 * The one login that an access token belongs to, when its user logs out.
 * @param token one that was verified
 */
export const endTokenLogin = (state: ServerState, token: string, setup: Setup): ServerState => {
  const { jti, sid, exp } = decodeJwt<{ sid?: string }>(token);
  const value = sid ?? jti;
  const left = {
    ...state,
    refreshTokens: state.refreshTokens.filter((row) => row.sid !== sid),
    tokens: state.tokens.filter((row) => row.jti !== jti),
  };
  if (value === undefined) return left;
  const by = sid === undefined ? 'jti' : 'sid';
  return noteEnd(left, { by, value, ...(exp === undefined ? {} : { until: exp }) }, setup);
};
