/** Session: a random identifier in a cookie, and a table of sessions at the server. Not: where the session's data is in the cookie itself (shop/signed-cookie.ts). */
import { dropCookieField, setCookieField } from '../shop/cookie-draft';
import { noteEnd } from '../shop/end-login';
import { inTable } from '../shop/in-table';
import { bearerToken } from '../shop/bearer';
import { cookieScript } from '../shop/cookie-script';
import { vouchOnward } from '../shop/gateway';
import { vouched } from '../shop/gateway-identity';
import { isAtDatabase } from '../shop/identify';
import { loginRoute } from '../shop/login';
import type { ModeUnit } from '../mode';
import { ORIGIN } from '../origins';
import { json, noContent } from '../shop/response';
import { served, type Identified, type Route, type ServerContext } from '../shop/server';
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
import type { Setup } from '../run/setup';
import { checkSignedCookie, issueSignedCookie, sidOf } from '../shop/signed-cookie';

/** Seconds for which a server that caches believes what it read. */
const CACHED = 60;

/** Services get the browser's cookie from the gateway, and each asks whose it is. */
const passesCookie = ({ gateway }: Setup): boolean => gateway === 'passes-cookie';

const isSigned = ({ sessions }: Setup): boolean => sessions === 'signed-cookie';

const logIn = loginRoute(sessionChallenge, async (user, context, request) => {
  const { setup } = context;
  if (!isSigned(setup)) return beginSession(user, request, context);
  const issued = await issueSignedCookie(user, context);
  const cookie = setCookieField(sessionCookie(issued.value, setup));
  return served(context, json({ user: user.name }, [cookie]), issued);
});

const look: Route = async (request, context) =>
  isSigned(context.setup) ? served(context, json({ cart: [] })) : visit(request, context);

/** What was read a moment ago, without asking the table again. */
const cached = (idHash: string, { setup, cache, now }: ServerContext): Identified | undefined => {
  const entry = setup.sessions === 'cached' ? cache[idHash] : undefined;
  return entry && entry.until > now ? (JSON.parse(entry.text) as { user: string; role: string }) : undefined;
};

const check = async (identifier: string, context: ServerContext): Promise<Identified> => {
  const { setup, now } = context;
  if (!isAtDatabase(context) && !passesCookie(setup)) return vouched(identifier, context);
  if (isSigned(setup)) return checkSignedCookie(identifier, context, sessionChallenge(setup));
  const idHash = await inTable(identifier, setup);
  const known = cached(idHash, context);
  if (known) return known;
  const found = await lookUpSession(identifier, context);
  if ('refused' in found) return found;
  const { row, state } = found;
  const { user } = row;
  const role = state.users.find(({ name }) => name === user)?.role ?? '';
  if (setup.sessions === 'cached') {
    context.keep(idHash, { text: JSON.stringify({ user, role }), until: now + CACHED });
  }
  return { user, role, changes: { state } };
};

const logOut: Route = async (request, context) => {
  const { setup, state } = context;
  const identifier = sessionIn(request, setup);
  const dropped = noContent([dropCookieField(sessionCookie('', setup))]);
  if (isSigned(setup)) {
    const sid = identifier === undefined ? undefined : sidOf(identifier);
    const noted = sid === undefined ? state : noteEnd(state, { by: 'sid', value: sid }, setup);
    return served(context, dropped, { state: noted });
  }
  const idHash = identifier === undefined ? undefined : await inTable(identifier, setup);
  context.keep(idHash ?? '', undefined);
  context.query('sessions', 'write');
  return served(context, dropped, { state: withoutSession(state, idHash) });
};

declare module '../run/setup' {
  interface ModeChoices {
    /** Where the data of sessions is. */
    readonly sessions: string;
    /** What services behind the shop's gateway get of a session. */
    readonly gateway: string;
  }
}

export default {
  label: 'Session',
  name: 'session',
  byDefault: true,
  says: (setup) =>
    isSigned(setup)
      ? 'The cookie itself says who you are, and its HMAC shows that the server wrote it.'
      : 'The cookie holds a random ID. The server looks up whose it is.',
  order: 1,
  choices: [
    {
      id: 'sessions',
      label: 'Session data',
      called: 'a kind of session',
      options: [
        { id: 'table', label: 'in a table, looked up at each request' },
        { id: 'cached', label: 'in a table, kept in a cache for a minute' },
        { id: 'signed-cookie', label: 'in the cookie itself, with an HMAC' },
      ],
    },
    {
      id: 'gateway',
      label: 'Gateway sends services',
      called: 'a gateway',
      options: [
        { id: 'resolves', label: 'a signed token: it says who asks' },
        { id: 'passes-cookie', label: 'the session cookie: each service asks' },
      ],
    },
  ],
  scale: {
    tone: 'identifier',
    ways: [
      {
        id: 'session',
        label: 'Session',
        says: 'A service looks up the session store at each request.',
      },
      {
        id: 'session-kept',
        label: 'Session + cache',
        says: 'A service caches each session that it looked up, so it learns of a revocation late.',
        dashed: true,
        keepsLookUps: true,
        besides: true,
      },
      {
        id: 'session-gateway',
        label: 'Session + gateway',
        says: 'At each request, the gateway looks the session up and signs a token for the service. The service checks the signature.',
        change: { gateway: 'resolves' },
        lookedUpAt: 'gateway',
      },
      {
        id: 'session-gateway-kept',
        label: 'Session + caching gateway',
        says: 'The gateway caches each session that it looked up, so it learns of a revocation late.',
        dashed: true,
        change: { gateway: 'resolves' },
        lookedUpAt: 'gateway',
        keepsLookUps: true,
        besides: true,
      },
    ],
  },
  credentials: sessionCredentials,
  routes: {
    '/login': { POST: logIn },
    '/cart': { GET: look },
    '/logout': { POST: logOut },
  },
  credentialIn: (request, setup) =>
    isAtShop(request) || passesCookie(setup) ? sessionIn(request, setup) : bearerToken(request),
  checkedBy: (setup, at = ORIGIN) => {
    if (at !== ORIGIN && !passesCookie(setup)) return 'gateway';
    return isSigned(setup) ? 'itself' : 'database';
  },
  check,
  onward: async (request, context, service) =>
    passesCookie(context.setup) ? undefined : vouchOnward(request, context, service),
  refusal: sessionRefusal,
  script: {
    ...cookieScript,
    refresh: 'A session needs no refresh: the server extends it with every request.',
  },
} satisfies ModeUnit;
