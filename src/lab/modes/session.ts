/** Session: a random identifier in a cookie, and a table of sessions at the server. Not: a token that says anything by itself. */
import { cookieValue } from '#cookies/cookie-field';
import { field, type HttpRequest } from '#http/message';
import { cookieChallenge, unauthorized } from '../challenge';
import { sha256 } from '../digest';
import { loginRoute } from '../login';
import type { ModeUnit } from '../mode';
import { ordersOf } from '../orders';
import { drawText } from '../random';
import { json, noContent } from '../response';
import { served, type Route } from '../server';
import type { ServerState } from '../world';

const COOKIE = '__Host-sid';
const ATTRIBUTES = 'Path=/; Secure; HttpOnly; SameSite=Lax';
const CHALLENGE = cookieChallenge(COOKIE);
/** Seconds without a request after which a session ends. */
const IDLE = 30 * 60;
/** Seconds after which it ends in any case. */
const LONGEST = 12 * 60 * 60;

const hashIn = (request: HttpRequest): Promise<string> | undefined => {
  const identifier = cookieValue(field(request, 'Cookie') ?? '', COOKIE);
  return identifier === undefined ? undefined : sha256(identifier);
};

const without = (state: ServerState, idHash: string | undefined): ServerState => ({
  ...state,
  sessions: state.sessions.filter((row) => row.idHash !== idHash),
});

const logIn = loginRoute(CHALLENGE, async (user, context, request) => {
  const { now } = context;
  // A login always gets a new identifier and ends the session before it, so that none can be fixed beforehand.
  const state = without(context.state, await hashIn(request));
  const identifier = drawText(context.random, 32);
  const idHash = await sha256(identifier.value);
  const row = { idHash, user: user.name, role: user.role, created: now, expires: now + IDLE };
  return served(
    context,
    json({ user: user.name }, [['Set-Cookie', `${COOKIE}=${identifier.value}; ${ATTRIBUTES}`]]),
    { state: { ...state, sessions: [...state.sessions, row] }, random: identifier.random },
  );
});

const readOrders: Route = async (request, context) => {
  const idHash = await hashIn(request);
  if (idHash === undefined) {
    const detail = 'The request carries no session identifier.';
    return served(context, unauthorized('no-credential', detail, CHALLENGE));
  }
  const { state, now } = context;
  const row = state.sessions.find((each) => each.idHash === idHash);
  if (!row) {
    const detail = 'No session has this identifier. It was ended, or it never was one.';
    return served(context, unauthorized('unknown-session', detail, CHALLENGE));
  }
  if (row.expires <= now) {
    const response = unauthorized('expired-session', 'The session has expired.', CHALLENGE);
    return served(context, response, { state: without(state, idHash) });
  }
  const used = { ...row, expires: Math.min(now + IDLE, row.created + LONGEST) };
  const sessions = state.sessions.map((each) => (each === row ? used : each));
  return ordersOf(row.user, context, { state: { ...state, sessions } });
};

const logOut: Route = async (request, context) => {
  const state = without(context.state, await hashIn(request));
  const dropped = `${COOKIE}=; ${ATTRIBUTES}; Max-Age=0`;
  return served(context, noContent([['Set-Cookie', dropped]]), { state });
};

const mode: ModeUnit = {
  label: 'Session',
  says: 'The cookie holds a random identifier; who that is stands in a table at the server.',
  order: 1,
  credentials: () => [{ name: 'session identifier', storage: 'cookie-httponly', ttlSeconds: LONGEST }],
  routes: {
    '/login': { POST: logIn },
    '/orders': { GET: readOrders },
    '/logout': { POST: logOut },
  },
  script: {
    logIn: async (page, username, password) => {
      await page.send('POST', '/login', [], { username, password });
    },
    readOrders: async (page) => {
      await page.send('GET', '/orders');
    },
    logOut: async (page) => {
      await page.send('POST', '/logout');
    },
    refresh: 'A session needs no refresh: the server prolongs it with every request.',
  },
};

export default mode;
