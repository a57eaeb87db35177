/** The table of sessions, and the cookie that names a row of it: beginning a session, using it, ending it. Not: a session whose data is in the cookie (signed-cookie.ts), and not what else a mode keeps of a login. */
import type { Instant } from '#cookies/cookie';
import type { HttpRequest, HttpResponse } from '#http/message';
import { defencesOn, protect } from '../defences';
import type { Mode } from '../mode';
import { ORIGIN } from '../origins';
import { drawText } from '../run/random';
import type { Setup } from '../run/setup';
import type { ServerState, SessionRow, User } from '../run/world';
import { cookieChallenge, unauthorized } from './challenge';
import { IDLE, longestOf, secondsOf } from './session-lifetime';
import { bareCookie, cookieIn, setCookieField, type CookieDraft } from './cookie-draft';
import { inTable, newInTable } from './in-table';
import { json } from './response';
import { served, type Route, type Served, type ServerContext } from './server';

/** When a session ends that was begun and is used now; nothing prolongs it past its longest. */
const endOf = (setup: Setup, now: Instant, begun = now): Instant =>
  Math.min(now + secondsOf(IDLE, setup.sessionIdle), begun + longestOf(setup));

/** The session's cookie, as the defences will have it. */
export const sessionCookie = (value: string, setup: Setup): CookieDraft =>
  protect(bareCookie('sid', value), setup);

/** What a mode keeps of a login where the browser has a session's cookie and nothing else. */
export const sessionCredentials: Mode['credentials'] = (setup) => {
  const { name, httpOnly } = sessionCookie('', setup);
  return [
    {
      name: 'session identifier',
      cookie: name,
      storage: httpOnly ? 'cookie-httponly' : 'cookie',
      ttlSeconds: longestOf(setup),
    },
  ];
};

/** Of the 401 that asks for it. */
export const sessionChallenge = (setup: Setup) => cookieChallenge(sessionCookie('', setup).name);

/** The identifier that a request carries. */
export const sessionIn = (request: HttpRequest, setup: Setup): string | undefined =>
  cookieIn(request, sessionCookie('', setup));

/** Whether the shop itself is asked, and not one of its services on other hosts. */
export const isAtShop = ({ url }: Pick<HttpRequest, 'url'>): boolean => new URL(url).origin === ORIGIN;

/** The database without one row. @param idHash undefined: it stays as it is */
export const withoutSession = (state: ServerState, idHash: string | undefined): ServerState => ({
  ...state,
  sessions: state.sessions.filter((row) => row.idHash !== idHash),
});

/** A new row, and the cookie that names it. */
const start = async (context: ServerContext, user?: string) => {
  const { now, setup } = context;
  const identifier = drawText(context.random, 32);
  const { held, isPlain } = await newInTable(identifier.value, setup);
  const row: SessionRow = {
    idHash: held,
    ...isPlain,
    created: now,
    expires: endOf(setup, now),
    ...(user === undefined ? {} : { user }),
  };
  return { row, random: identifier.random, cookie: setCookieField(sessionCookie(identifier.value, setup)) };
};

/**
 * A user has logged in: a visitor's session goes on as theirs, or a new one begins.
 * @param more what the row keeps besides
 */
export const beginSession = async (
  user: Pick<User, 'name'>,
  request: HttpRequest,
  context: ServerContext,
  more: Pick<SessionRow, 'tokens'> = {},
): Promise<Served> => {
  const { setup, state, now } = context;
  const content = { user: user.name };
  const brought = sessionIn(request, setup);
  const idHash = brought === undefined ? undefined : await inTable(brought, setup);
  const old = state.sessions.find((row) => row.idHash === idHash);
  context.query('sessions', 'write');
  const adopted = defencesOn(setup).reduce<SessionRow | undefined>(
    (each, defence) => (each && defence.adopt ? defence.adopt(each) : each),
    old,
  );
  if (adopted) {
    // The visitor's session goes on as the user's: anyone who knew its identifier knows the user's now.
    const row: SessionRow = {
      ...adopted,
      ...more,
      user: user.name,
      created: now,
      expires: endOf(setup, now),
    };
    const sessions = state.sessions.map((each) => (each === old ? row : each));
    return served(context, json(content), { state: { ...state, sessions }, random: context.random });
  }
  const { row, random, cookie } = await start(context, user.name);
  const sessions = [...withoutSession(state, idHash).sessions, { ...row, ...more }];
  return served(context, json(content, [cookie]), { state: { ...state, sessions }, random });
};

/** GET /cart: a visitor gets a session before there is a user. */
export const visit: Route = async (request, context) => {
  const { setup, state } = context;
  if (sessionIn(request, setup) !== undefined) return served(context, json({ cart: [] }));
  context.query('sessions', 'write');
  const { row, random, cookie } = await start(context);
  return served(context, json({ cart: [] }, [cookie]), {
    state: { ...state, sessions: [...state.sessions, row] },
    random,
  });
};

type Used =
  | { readonly row: SessionRow & { readonly user: string }; readonly state: ServerState }
  | { readonly refused: HttpResponse };

/** Looks a session up, which prolongs it. */
export const lookUpSession = async (identifier: string, context: ServerContext): Promise<Used> => {
  const { setup, state, now } = context;
  const idHash = await inTable(identifier, setup);
  context.query('sessions', 'read');
  const row = state.sessions.find((each) => each.idHash === idHash);
  const refuse = (refusal: 'unknown-session' | 'expired-session', says: string) => ({
    refused: unauthorized(refusal, says, sessionChallenge(setup)),
  });
  if (row?.user === undefined) {
    return refuse(
      'unknown-session',
      row
        ? 'Nobody has logged in to this session.'
        : 'No session has this ID. It was revoked, or it never existed.',
    );
  }
  if (row.expires <= now) return refuse('expired-session', 'The session has expired.');
  // Each request prolongs the session, as the stores of session libraries do with their “touch”.
  context.query('sessions', 'write');
  const used = { ...row, user: row.user, expires: endOf(setup, now, row.created) };
  const sessions = state.sessions.map((each) => (each === row ? used : each));
  return { row: used, state: { ...state, sessions } };
};

/** The 401 where no session was found. @param says a whole sentence; undefined: the request carries no identifier */
export const sessionRefusal = (says: string | undefined, setup: Setup): HttpResponse =>
  says === undefined
    ? unauthorized('no-credential', 'The request carries no session identifier.', sessionChallenge(setup))
    : unauthorized('unknown-session', says, sessionChallenge(setup));
