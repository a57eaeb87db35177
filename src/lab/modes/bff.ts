/** BFF, a backend for the frontend (RFC 10017 section 6.1): the server keeps the tokens, and the browser has a session cookie. Not: a session without tokens (session.ts). */
import type { Fields, HttpRequest } from '#http/message';
import { issueAccessToken } from '../shop/access-token';
import { bearerFields } from '../shop/bearer';
import { claimsOf } from '../shop/claims-of';
import { dropCookieField } from '../shop/cookie-draft';
import { inTable } from '../shop/in-table';
import { cookieScript } from '../shop/cookie-script';
import { loginRoute } from '../shop/login';
import type { ModeUnit } from '../mode';
import { ORIGIN } from '../origins';
import { exchange, issueRefreshToken, type Login } from '../shop/refresh-token';
import { drawText } from '../run/random';
import { noContent } from '../shop/response';
import { served, type Identified, type Route, type Served, type ServerContext } from '../shop/server';
import {
  beginSession,
  isAtShop,
  sessionChallenge,
  sessionCookie,
  sessionCredentials,
  sessionIn,
  sessionRefusal,
  lookUpSession,
  visit,
  withoutSession,
} from '../shop/session-table';
import { endTokenLogin } from '../shop/end-login';
import { tokenChecks } from '../shop/token-mode';
import type { SessionRow } from '../run/world';

/** Seconds. */
const ACCESS_LIFETIME = 15 * 60;
/** Seconds from login. */
const REFRESH_LIFETIME = 30 * 24 * 60 * 60;

type Tokens = NonNullable<SessionRow['tokens']>;

/** The BFF's own request for tokens: it carries nothing of the browser's. */
const ASKS: HttpRequest = { method: 'POST', url: `${ORIGIN}/auth/refresh`, fields: [], content: '' };

const issueAccess = async ({ user, sid }: Login, context: ServerContext) => {
  const known = context.state.users.find(({ name }) => name === user) ?? { name: user, role: '' };
  return issueAccessToken(known, ASKS, context, ACCESS_LIFETIME, { sid });
};

/** A new pair, for the server alone. */
const issueBoth = async (login: Login, context: ServerContext) => {
  const refresh = await issueRefreshToken(login, ASKS, context);
  const access = await issueAccess(login, { ...context, random: refresh.random, state: refresh.state });
  const tokens: Tokens = { access: access.token, refresh: refresh.value };
  return { tokens, random: access.random, state: access.state };
};

const logIn = loginRoute(sessionChallenge, async (user, context, request) => {
  const sid = drawText(context.random, 16);
  const { now } = context;
  const login = { sid: sid.value, user: user.name, created: now, expires: now + REFRESH_LIFETIME };
  const { tokens, ...changes } = await issueBoth(login, { ...context, random: sid.random });
  return beginSession(user, request, { ...context, ...changes }, { tokens });
});

const isOver = (token: string, now: number): boolean => (claimsOf(token)?.exp ?? 0) <= now;

interface Resolved {
  readonly token: string;
  readonly changes: Pick<Served, 'state' | 'random'> & { readonly state: ServerContext['state'] };
}

/** The access token of a session; one that has expired is renewed first. */
const resolve = async (
  identifier: string,
  context: ServerContext,
): Promise<Resolved | Extract<Identified, { readonly refused: unknown }>> => {
  const found = await lookUpSession(identifier, context);
  if ('refused' in found) return found;
  const { row, state } = found;
  if (!row.tokens) return { refused: sessionRefusal('The session has no tokens.', context.setup) };
  if (!isOver(row.tokens.access, context.now)) return { token: row.tokens.access, changes: { state } };
  const taken = await exchange(row.tokens.refresh, ASKS, { ...context, state });
  if ('refused' in taken) return { refused: sessionRefusal(taken.says, context.setup) };
  const after = { ...context, state: taken.state };
  const { refresh } = row.tokens;
  const renewed = taken.renewed
    ? await issueBoth(taken.login, after)
    : await issueAccess(taken.login, after).then(({ token, random, state: left }) => ({
        tokens: { access: token, refresh },
        random,
        state: left,
      }));
  context.query('sessions', 'write');
  const sessions = renewed.state.sessions.map((each) =>
    each.idHash === row.idHash ? { ...row, tokens: renewed.tokens } : each,
  );
  return {
    token: renewed.tokens.access,
    changes: { state: { ...renewed.state, sessions }, random: renewed.random },
  };
};

const checks = tokenChecks(
  () => 'memory',
  () => true,
);

const logOut: Route = async (request, context) => {
  const { setup, state } = context;
  const identifier = sessionIn(request, setup);
  const idHash = identifier === undefined ? undefined : await inTable(identifier, setup);
  const tokens = state.sessions.find((row) => row.idHash === idHash)?.tokens;
  context.query('sessions', 'write');
  const left = tokens ? endTokenLogin(state, tokens.access, setup) : state;
  const dropped = noContent([dropCookieField(sessionCookie('', setup))]);
  return served(context, dropped, { state: withoutSession(left, idHash) });
};

export default {
  label: 'BFF',
  name: 'BFF',
  says: () =>
    `A session cookie for the browser. The server keeps a ${ACCESS_LIFETIME / 60}-minute JWT and a refresh token, and sends the JWT to services.`,
  order: 4,
  scale: {
    tone: 'identifier',
    ways: [
      {
        id: 'bff',
        label: 'BFF',
        says: 'The gateway looks the session up and forwards its access token. A service checks the signature.',
        lookedUpAt: 'gateway',
      },
      {
        id: 'bff-kept',
        label: 'BFF + caching gateway',
        says: 'The gateway caches each session that it looked up, so it learns of a revocation late.',
        dashed: true,
        lookedUpAt: 'gateway',
        keepsLookUps: true,
        besides: true,
      },
    ],
    sendsAsAnother: true,
  },
  credentials: sessionCredentials,
  routes: {
    '/login': { POST: logIn },
    '/cart': { GET: visit },
    '/logout': { POST: logOut },
  },
  // The browser talks to the shop alone; services see what the shop sends them.
  credentialIn: (request, setup) =>
    isAtShop(request) ? sessionIn(request, setup) : checks.credentialIn(request, setup),
  checkedBy: (setup, at = ORIGIN) => (at === ORIGIN ? 'database' : checks.checkedBy(setup)),
  check: async (credential, context) => {
    if (context.origin !== ORIGIN) return checks.check(credential, context);
    const resolved = await resolve(credential, context);
    if ('refused' in resolved) return resolved;
    const checked = await checks.check(resolved.token, { ...context, ...resolved.changes });
    return 'refused' in checked ? checked : { ...checked, changes: resolved.changes };
  },
  onward: async (request, context) => {
    const identifier = sessionIn(request, context.setup);
    if (identifier === undefined) return { refused: sessionRefusal(undefined, context.setup) };
    const resolved = await resolve(identifier, context);
    if ('refused' in resolved) return resolved;
    const fields: Fields = bearerFields(resolved.token);
    return { fields, changes: resolved.changes };
  },
  refusal: sessionRefusal,
  script: { ...cookieScript, refresh: 'The server refreshes by itself: the page has no token.' },
} satisfies ModeUnit;
