/** Exchanging a stolen refresh token, as a program does. Not: the page's own refresh (modes/hybrid.ts). */
import type { Hands } from './attack';
import type { Stolen } from './stolen';
import type { Mode } from '../mode';
import { credentialCalled } from '../named-credential';
import type { Setup } from '../run/setup';

/** Why nothing can be tried with a refresh token in a mode; undefined: it can. */
export const noRefreshToken = (mode: Mode, setup: Setup): string | undefined =>
  credentialCalled(mode, 'refresh token', setup) ? undefined : 'There is no refresh token in this mode.';

/**
 * Sends the cookies to where refresh tokens are exchanged, with a proof where the key was stolen too.
 * @returns the access token, if one came, and all else that was stolen, the cookies as they are after it
 */
export const refreshWith = async (
  hands: Hands,
  stolen: readonly Stolen[],
): Promise<{ readonly token?: Stolen; readonly rest: readonly Stolen[] }> => {
  const others = stolen.filter(({ type }) => type !== 'token');
  const path = hands.known.called('refresh token')?.exchangedAt;
  if (path === undefined) return { rest: others };
  const kept = others.find(({ type }) => type === 'refresh token')?.value;
  const content =
    kept && new URLSearchParams({ grant_type: 'refresh_token', refresh_token: kept }).toString();
  const response = await hands.replay(others, 'POST', path, content, 'application/x-www-form-urlencoded');
  const got = hands.known.inResponse(response);
  const set = got.filter(({ type }) => type !== 'token');
  const nameOf = (each: Stolen): string => (each.type === 'cookie' ? each.name : each.type);
  const names = new Set(set.map(nameOf));
  const left = others.filter((each) => !names.has(nameOf(each)));
  const token = got.find(({ type }) => type === 'token');
  return { rest: [...left, ...(response.status === 200 ? set : [])], ...(token ? { token } : {}) };
};
