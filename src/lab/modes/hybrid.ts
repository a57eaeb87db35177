/** Hybrid: a short-lived JWT that script holds, and a refresh token in a cookie for one path, or where script keeps it. Not: what becomes of a refresh token (shop/refresh-token.ts). */
import { issueAccessToken } from '../shop/access-token';
import { bearerChallenge, cookieChallenge, forbidden, unauthorized, type Refusal } from '../shop/challenge';
import {
  bareCookie,
  cookieIn,
  dropCookieField,
  setCookieField,
  type CookieDraft,
} from '../shop/cookie-draft';
import { protect } from '../defences';
import { endTokenLogin } from '../shop/end-login';
import { loginRoute } from '../shop/login';
import type { ModeUnit, Page } from '../mode';
import { drawText } from '../run/random';
import { exchange, issueRefreshToken, type Login } from '../shop/refresh-token';
import { json, noContent } from '../shop/response';
import { served, type Route, type Served, type ServerContext } from '../shop/server';
import type { Setup } from '../run/setup';
import { storeCalled, stores } from '../stores';
import { ACCESS_TOKEN, tokenChecks } from '../shop/token-mode';
import { readTokenContent, tokenContent } from '../shop/token-response';
import { verifyAccessToken } from '../shop/verify-token';
import type { Fields, HttpRequest, HttpResponse } from '#http/message';
import type { ServerState } from '../run/world';

const REFRESH_PATH = '/auth/refresh';
/** Seconds. */
const ACCESS_LIFETIME = 15 * 60;
/** Seconds from login; a rotated token does not live longer than the first one would have. */
const REFRESH_LIFETIME = 30 * 24 * 60 * 60;

const draftOf = (value: string, setup: Setup, maxAge?: number): CookieDraft =>
  protect(bareCookie('refresh_token', value, REFRESH_PATH, maxAge), setup);

/** The name of the refresh token in localStorage, and in messages (RFC 6749 section 6). */
const REFRESH_TOKEN = 'refresh_token';

/** Script keeps it, and sends it in the content of a request. */
const isForScript = ({ refreshStore }: Setup): boolean => refreshStore === 'local-storage';

/**
 * A new access token, in the response that also carries `more`.
 * @param refreshToken for script to keep; absent: none
 */
const issue = async (
  login: Login,
  request: HttpRequest,
  context: ServerContext,
  more: Fields = [],
  refreshToken?: string,
): Promise<Served> => {
  const { setup } = context;
  const user = context.state.users.find(({ name }) => name === login.user) ?? { name: login.user, role: '' };
  const issued = await issueAccessToken(user, request, context, ACCESS_LIFETIME, { sid: login.sid });
  const { lifetime } = issued;
  const store = storeCalled(setup.hybridStore);
  const { fields, token } = store.deliver(ACCESS_TOKEN, issued.token, lifetime, setup);
  const content = token === undefined ? { user: user.name } : tokenContent(token, issued.type, lifetime);
  const all = [...fields, ...more, ...issued.fields];
  const handed = refreshToken === undefined ? content : { ...content, [REFRESH_TOKEN]: refreshToken };
  return served(context, json(handed, all), { state: issued.state, random: issued.random });
};

/** A new pair. */
const issueBoth = async (login: Login, request: HttpRequest, context: ServerContext): Promise<Served> => {
  const { value, lifetime, fields, random, state } = await issueRefreshToken(login, request, context);
  const after = { ...context, random, state };
  if (isForScript(context.setup)) return issue(login, request, after, fields, value);
  const cookie = setCookieField(draftOf(value, context.setup, lifetime));
  return issue(login, request, after, [cookie, ...fields]);
};

const logIn = loginRoute(
  () => bearerChallenge(),
  async (user, context, request) => {
    const sid = drawText(context.random, 16);
    const { now } = context;
    const login = { sid: sid.value, user: user.name, created: now, expires: now + REFRESH_LIFETIME };
    return issueBoth(login, request, { ...context, random: sid.random });
  },
);

const refresh: Route = async (request, context) => {
  const { setup } = context;
  const refuse = (refusal: Refusal, detail: string, state?: ServerState) =>
    served(
      context,
      unauthorized(refusal, detail, cookieChallenge(draftOf('', setup).name), [
        dropCookieField(draftOf('', setup)),
      ]),
      state ? { state } : {},
    );
  const token = isForScript(setup)
    ? (new URLSearchParams(request.content).get(REFRESH_TOKEN) ?? undefined)
    : cookieIn(request, draftOf('', setup));
  if (token === undefined) return refuse('no-credential', 'The request carries no refresh token.');
  const result = await exchange(token, request, context);
  if ('refused' in result) return refuse(result.refused, result.says, result.state);
  const { login, renewed, state } = result;
  if (state.users.find(({ name }) => name === login.user)?.suspended) {
    return served(context, forbidden('closed-account', 'This account was closed.'));
  }
  const after = { ...context, state };
  return renewed ? issueBoth(login, request, after) : issue(login, request, after);
};

// The cookie's path keeps the refresh token from this route: the access token's sid names the login to end.
const logOut: Route = async (request, context) => {
  const { setup, state } = context;
  const store = storeCalled(setup.hybridStore);
  const token = store.extract(ACCESS_TOKEN, request, setup);
  if (token === undefined) return served(context, mode.refusal(undefined, setup));
  const result = await verifyAccessToken(token, context, true);
  if ('refused' in result) return served(context, result.refused);
  const dropped = [dropCookieField(draftOf('', setup)), ...store.withdraw(ACCESS_TOKEN, setup)];
  return served(context, noContent(dropped), { state: endTokenLogin(state, token, setup) });
};

/** What an answer hands over is kept. @returns whether it was an access token */
const keep = (response: HttpResponse, page: Page): boolean => {
  const taken = readTokenContent(response);
  if (taken?.refreshToken !== undefined)
    page.write(
      'localStorage',
      REFRESH_TOKEN,
      taken.refreshToken,
      'The page writes the refresh token to localStorage.',
    );
  if (taken) storeCalled(page.setup.hybridStore).keep(ACCESS_TOKEN, taken.token, taken.lifetime, page);
  return taken !== undefined;
};

/** A request for new tokens. */
const askAnew = (page: Page): Promise<HttpResponse> => {
  if (!isForScript(page.setup)) return page.send('POST', REFRESH_PATH);
  const token = page.read(
    'localStorage',
    REFRESH_TOKEN,
    'The page reads the refresh token from localStorage.',
  );
  const content = new URLSearchParams({ grant_type: REFRESH_TOKEN, [REFRESH_TOKEN]: token ?? '' });
  return page.send('POST', REFRESH_PATH, [], content.toString(), {
    contentType: 'application/x-www-form-urlencoded',
  });
};

/** Asks for new tokens; true when they came. */
const refreshTokens = async (page: Page): Promise<boolean> => {
  const store = storeCalled(page.setup.hybridStore);
  const response = await askAnew(page);
  if (keep(response, page)) return true;
  if (response.status !== 200) store.forget(ACCESS_TOKEN, page);
  return response.status === 200;
};

/** Sends a request; at 401, refreshes and sends it once more. */
const sendRefreshing = async (page: Page, method: string, url: string, content?: unknown) => {
  const store = storeCalled(page.setup.hybridStore);
  const response = await page.send(method, url, store.attach(ACCESS_TOKEN, page), content);
  return response.status === 401 && (await refreshTokens(page))
    ? page.send(method, url, store.attach(ACCESS_TOKEN, page), content)
    : response;
};

declare module '../run/setup' {
  interface ModeChoices {
    /** Where the hybrid column keeps its access token: the name of a file in stores/. */
    readonly hybridStore: string;
    /** Where it keeps its refresh token. */
    readonly refreshStore: string;
  }
}

const mode: ModeUnit = {
  label: 'Hybrid',
  name: 'hybrid',
  byDefault: true,
  says: ({ hybridStore }) =>
    `A JWT of at most ${ACCESS_LIFETIME / 60} minutes, kept in ${storeCalled(hybridStore).place}, and a refresh token that the server can revoke.`,
  order: 3,
  choices: [
    {
      id: 'hybridStore',
      label: 'Hybrid: access token kept in',
      called: 'a store',
      options: stores,
      first: 'memory',
    },
    {
      id: 'refreshStore',
      label: 'Hybrid: refresh token kept in',
      called: 'a place for the refresh token',
      options: [
        { id: 'cookie', label: 'a cookie for one path' },
        { id: 'local-storage', label: 'localStorage' },
      ],
    },
  ],
  store: { choice: 'hybridStore', tried: ['memory', 'local-storage'] },
  scale: {
    tone: 'refreshed token',
    ways: [
      {
        id: 'hybrid',
        label: 'Hybrid',
        says: 'A service checks the signature. When the token has expired, the page refreshes it.',
      },
      {
        id: 'hybrid-introspection',
        label: 'Hybrid + introspection',
        says: 'A service asks the authorization server about the token at each request (RFC 7662).',
        dashed: true,
        besides: true,
        change: { verify: 'introspect' },
      },
      {
        id: 'hybrid-denylist',
        label: 'Hybrid + denylist',
        says: 'A service checks the signature, and looks the token up in its copy of the denylist.',
        dashed: true,
        besides: true,
        adds: ['denylist'],
      },
    ],
    lifetime: { label: 'Hybrid access token lifetime', opensWith: 'the run’s' },
    sendsAsAnother: true,
  },
  credentials: (setup) => [
    {
      name: 'access token',
      ...storeCalled(setup.hybridStore).kept(ACCESS_TOKEN, setup),
      ttlSeconds: ACCESS_LIFETIME,
    },
    {
      name: 'refresh token',
      exchangedAt: REFRESH_PATH,
      ttlSeconds: REFRESH_LIFETIME,
      ...(isForScript(setup)
        ? { storage: 'localStorage' }
        : {
            cookie: draftOf('', setup).name,
            storage: draftOf('', setup).httpOnly ? 'cookie-httponly' : 'cookie',
          }),
    },
  ],
  routes: {
    '/login': { POST: logIn },
    [REFRESH_PATH]: { POST: refresh },
    '/logout': { POST: logOut },
  },
  ...tokenChecks(
    ({ hybridStore }) => hybridStore,
    () => true,
  ),
  script: {
    logIn: async (page, username, password) => {
      keep(await page.send('POST', '/login', [], { username, password }), page);
    },
    request: sendRefreshing,
    logOut: async (page) => {
      await sendRefreshing(page, 'POST', '/logout');
      storeCalled(page.setup.hybridStore).forget(ACCESS_TOKEN, page);
      if (isForScript(page.setup))
        page.remove('localStorage', REFRESH_TOKEN, 'The page removes the refresh token from localStorage.');
    },
    refresh: async (page) => {
      await refreshTokens(page);
    },
  },
};

export default mode;
