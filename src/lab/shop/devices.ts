/** A user's own logins, as far as the server keeps rows of them: the list, and ending one. Not: ending all of them (end-login.ts). */
import type { HttpRequest } from '#http/message';
import type { ServerState } from '../run/world';
import { claimsOf } from './claims-of';
import { noteEnd } from './end-login';
import { identify } from './identify';
import { inTable } from './in-table';
import { json, noContent, problem } from './response';
import { served, type Route, type ServerContext } from './server';

/** One login in the list. */
export interface Device {
  readonly id: string;
  /** Seconds since 1970-01-01T00:00:00Z; absent: the row does not say. */
  readonly since?: number;
  /** The one that asks. */
  readonly isThis: boolean;
}

/** The rows of a user, one a login: of sessions, else of refresh tokens, else of tokens. */
const devicesOf = (
  { sessions, refreshTokens, tokens }: ServerState,
  user: string,
  own: { readonly idHash: string; readonly sid: unknown; readonly jti: unknown },
): Device[] => {
  const rows = [
    sessions.map((row) => ({ ...row, id: row.idHash, isThis: row.idHash === own.idHash })),
    refreshTokens
      .filter(({ used }) => used === undefined)
      .map((row) => ({ ...row, id: row.sid, isThis: row.sid === own.sid })),
    tokens.map((row) => ({ user: row.user, id: row.jti, isThis: row.jti === own.jti })),
  ]
    .map((each) => each.filter((row) => row.user === user))
    .find((each) => each.length > 0);
  return (rows ?? []).map((row) => ({
    id: row.id,
    isThis: row.isThis,
    ...('created' in row ? { since: row.created } : {}),
  }));
};

const own = async (request: HttpRequest, { mode, setup }: ServerContext) => {
  const credential = mode.credentialIn(request, setup);
  const claims = claimsOf(credential);
  return { idHash: await inTable(credential ?? '', setup), sid: claims?.['sid'], jti: claims?.jti };
};

/** GET /devices: the list. */
const list: Route = async (request, context) => {
  const known = await identify(request, context);
  if ('refused' in known) return served(context, known.refused);
  const state = known.changes?.state ?? context.state;
  const devices = devicesOf(state, known.user, await own(request, context));
  return served(context, json({ devices }), known.changes);
};

/** DELETE /devices?id=…: one login of the user's ends, and what came of it. */
const end: Route = async (request, context) => {
  const known = await identify(request, context);
  if ('refused' in known) return served(context, known.refused);
  const state = known.changes?.state ?? context.state;
  const id = new URL(request.url).searchParams.get('id') ?? '';
  if (!devicesOf(state, known.user, await own(request, context)).some((device) => device.id === id))
    return served(context, problem(404, 'No login of this user has this id.'), known.changes);
  const session = state.sessions.find(({ idHash }) => idHash === id);
  // Behind a session there may be a login with a refresh token.
  const sid = (session?.tokens ? claimsOf(session.tokens.access)?.['sid'] : undefined) ?? id;
  const left: ServerState = {
    ...state,
    sessions: state.sessions.filter((row) => row !== session),
    refreshTokens: state.refreshTokens.filter((row) => row.sid !== sid),
    tokens: state.tokens.filter(({ jti }) => jti !== id),
  };
  const noted = session ? left : noteEnd(left, { by: 'sid', value: id }, context.setup);
  return served(context, noContent(), { ...known.changes, state: noted });
};

export const devices = { GET: list, DELETE: end };
