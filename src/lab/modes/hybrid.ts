/** Hybrid: a short-lived JWT in memory, and a refresh token in a cookie for one path. Not: detecting that a refresh token was used twice. */
import { cookieValue } from '#cookies/cookie-field';
import { field, type HttpRequest } from '#http/message';
import { checkAccessToken, issueAccessToken } from '../access-token';
import { bearerChallenge, cookieChallenge, unauthorized, type Refusal } from '../challenge';
import { sha256 } from '../digest';
import { loginRoute } from '../login';
import type { ModeUnit, Page } from '../mode';
import { ordersOf } from '../orders';
import { drawText } from '../random';
import { json, noContent } from '../response';
import { served, type Route, type Served, type ServerContext } from '../server';
import memory from '../stores/memory';
import { readTokenContent, tokenContent } from '../token-response';
import type { RefreshTokenRow } from '../world';

const NAME = 'access_token';
const COOKIE = '__Secure-refresh_token';
const REFRESH_PATH = '/auth/refresh';
const ATTRIBUTES = `Path=${REFRESH_PATH}; Secure; HttpOnly; SameSite=Strict`;
/** Seconds. */
const ACCESS_LIFETIME = 15 * 60;
/** Seconds from login; a rotated token does not live longer than the first one would have. */
const REFRESH_LIFETIME = 30 * 24 * 60 * 60;

const DROP_COOKIE = ['Set-Cookie', `${COOKIE}=; ${ATTRIBUTES}; Max-Age=0`] as const;

type Login = Omit<RefreshTokenRow, 'tokenHash'>;

/** A new pair of tokens; the refresh token's row takes its place in the table. */
const issue = async (login: Login, context: ServerContext): Promise<Served> => {
  const { state, now } = context;
  const user = state.users.find(({ name }) => name === login.user) ?? { name: login.user, role: '' };
  const refresh = drawText(context.random, 32);
  const access = await issueAccessToken(user, now, refresh.random, ACCESS_LIFETIME, { sid: login.sid });
  const cookie = `${COOKIE}=${refresh.value}; ${ATTRIBUTES}; Max-Age=${login.expires - now}`;
  const row = { tokenHash: await sha256(refresh.value), ...login };
  return served(context, json(tokenContent(access.value, ACCESS_LIFETIME), [['Set-Cookie', cookie]]), {
    state: { ...state, refreshTokens: [...state.refreshTokens, row] },
    random: access.random,
  });
};

const logIn = loginRoute(bearerChallenge(), (user, context) => {
  const sid = drawText(context.random, 16);
  const login = {
    sid: sid.value,
    user: user.name,
    created: context.now,
    expires: context.now + REFRESH_LIFETIME,
  };
  return issue(login, { ...context, random: sid.random });
});

const check = (request: HttpRequest, context: ServerContext) =>
  checkAccessToken(memory.extract(NAME, request), context.now, true);

const readOrders: Route = async (request, context) => {
  const result = await check(request, context);
  return 'refused' in result ? served(context, result.refused) : ordersOf(result.claims.sub, context);
};

const refresh: Route = async (request, context) => {
  const token = cookieValue(field(request, 'Cookie') ?? '', COOKIE);
  const refuse = (refusal: Refusal, detail: string, changes?: Pick<Served, 'state'>) =>
    served(context, unauthorized(refusal, detail, cookieChallenge(COOKIE), [DROP_COOKIE]), changes);
  if (token === undefined) return refuse('no-credential', 'The request carries no refresh token.');
  const tokenHash = await sha256(token);
  const { refreshTokens } = context.state;
  const row = refreshTokens.find((each) => each.tokenHash === tokenHash);
  if (!row) return refuse('unknown-refresh-token', 'This refresh token was used, ended, or never was one.');
  const state = { ...context.state, refreshTokens: refreshTokens.filter((each) => each !== row) };
  if (row.expires <= context.now) {
    return refuse('expired-refresh-token', 'The refresh token has expired.', { state });
  }
  return issue(
    { sid: row.sid, user: row.user, created: row.created, expires: row.expires },
    { ...context, state },
  );
};

// The cookie's path keeps the refresh token from this route: the access token's sid names the login to end.
const logOut: Route = async (request, context) => {
  const result = await check(request, context);
  if ('refused' in result) return served(context, result.refused);
  const { state } = context;
  const refreshTokens = state.refreshTokens.filter(({ sid }) => sid !== result.claims.sid);
  return served(context, noContent([DROP_COOKIE]), { state: { ...state, refreshTokens } });
};

/** Asks for new tokens; true when they came. */
const refreshTokens = async (page: Page): Promise<boolean> => {
  const taken = readTokenContent(await page.send('POST', REFRESH_PATH));
  if (taken) memory.keep(NAME, taken.token, taken.lifetime, page);
  else memory.forget(NAME, page);
  return taken !== undefined;
};

/** Sends a request; at 401, refreshes and sends it once more. */
const sendRefreshing = async (page: Page, method: string, path: string): Promise<void> => {
  const response = await page.send(method, path, memory.attach(NAME, page));
  if (response.status === 401 && (await refreshTokens(page))) {
    await page.send(method, path, memory.attach(NAME, page));
  }
};

const mode: ModeUnit = {
  label: 'Hybrid',
  says: 'A JWT of 15 minutes in memory, and a refresh token that the server can take back.',
  order: 3,
  credentials: () => [
    { name: 'access token', storage: 'memory', ttlSeconds: ACCESS_LIFETIME },
    { name: 'refresh token', storage: 'cookie-httponly', ttlSeconds: REFRESH_LIFETIME },
  ],
  routes: {
    '/login': { POST: logIn },
    '/orders': { GET: readOrders },
    [REFRESH_PATH]: { POST: refresh },
    '/logout': { POST: logOut },
  },
  script: {
    logIn: async (page, username, password) => {
      const taken = readTokenContent(await page.send('POST', '/login', [], { username, password }));
      if (taken) memory.keep(NAME, taken.token, taken.lifetime, page);
    },
    readOrders: (page) => sendRefreshing(page, 'GET', '/orders'),
    logOut: async (page) => {
      await sendRefreshing(page, 'POST', '/logout');
      memory.forget(NAME, page);
    },
    refresh: async (page) => {
      await refreshTokens(page);
    },
  },
};

export default mode;
