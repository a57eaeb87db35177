/** Session: a random identifier in a cookie, and a table of sessions at the server. Not: where the session's data is in the cookie itself (shop/signed-cookie.ts). */
import { cookieChallenge, unauthorized } from '../shop/challenge';
import {
  bareCookie,
  cookieIn,
  dropCookieField,
  setCookieField,
  type CookieDraft,
} from '../shop/cookie-draft';
import { defencesOn, protect } from '../defences';
import { noteEnd } from '../shop/end-login';
import { inTable, newInTable } from '../shop/in-table';
import { loginRoute } from '../shop/login';
import type { ModeUnit } from '../mode';
import { drawText } from '../run/random';
import { json, noContent } from '../shop/response';
import { served, type Identified, type Route, type ServerContext } from '../shop/server';
import type { Setup } from '../run/setup';
import { checkSignedCookie, issueSignedCookie, sidOf } from '../shop/signed-cookie';
import type { ServerState, SessionRow } from '../run/world';

/** Seconds without a request after which a session ends. */
const IDLE = 30 * 60;
/** Seconds after which it ends in any case. */
const LONGEST = 12 * 60 * 60;
/** Seconds for which a server that caches believes what it read. */
const CACHED = 60;

const draftOf = (value: string, setup: Setup): CookieDraft => protect(bareCookie('sid', value), setup);
const challenge = (setup: Setup) => cookieChallenge(draftOf('', setup).name);
const isSigned = ({ sessions }: Setup): boolean => sessions === 'signed-cookie';

const without = (state: ServerState, idHash: string | undefined): ServerState => ({
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
    expires: now + IDLE,
    ...(user === undefined ? {} : { user }),
  };
  return { row, random: identifier.random, cookie: setCookieField(draftOf(identifier.value, setup)) };
};

const logIn = loginRoute(challenge, async (user, context, request) => {
  const { setup, state, now } = context;
  const content = { user: user.name };
  if (isSigned(setup)) {
    const issued = await issueSignedCookie(user, context);
    return served(context, json(content, [setCookieField(draftOf(issued.value, setup))]), issued);
  }
  const brought = cookieIn(request, draftOf('', setup));
  const idHash = brought === undefined ? undefined : await inTable(brought, setup);
  const old = state.sessions.find((row) => row.idHash === idHash);
  context.query('sessions', 'write');
  const adopted = defencesOn(setup).reduce<SessionRow | undefined>(
    (each, defence) => (each && defence.adopt ? defence.adopt(each) : each),
    old,
  );
  if (adopted) {
    // The visitor's session goes on as the user's: whoever knew its identifier knows the user's now.
    const row: SessionRow = { ...adopted, user: user.name, created: now, expires: now + IDLE };
    const sessions = state.sessions.map((each) => (each === old ? row : each));
    return served(context, json(content), { state: { ...state, sessions } });
  }
  const { row, random, cookie } = await start(context, user.name);
  const sessions = [...without(state, idHash).sessions, row];
  return served(context, json(content, [cookie]), { state: { ...state, sessions }, random });
});

/** GET /cart: a visitor gets a session before there is a user. */
const visit: Route = async (request, context) => {
  const { setup, state } = context;
  if (isSigned(setup) || cookieIn(request, draftOf('', setup)) !== undefined) {
    return served(context, json({ cart: [] }));
  }
  context.query('sessions', 'write');
  const { row, random, cookie } = await start(context);
  return served(context, json({ cart: [] }, [cookie]), {
    state: { ...state, sessions: [...state.sessions, row] },
    random,
  });
};

const refused = (refusal: 'unknown-session' | 'expired-session', says: string, { setup }: ServerContext) => ({
  refused: unauthorized(refusal, says, challenge(setup)),
});

/** What was read a moment ago, without asking the table again. */
const cached = (idHash: string, { setup, cache, now }: ServerContext): Identified | undefined => {
  const entry = setup.sessions === 'cached' ? cache[idHash] : undefined;
  return entry && entry.until > now ? (JSON.parse(entry.text) as { user: string; role: string }) : undefined;
};

const check = async (identifier: string, context: ServerContext): Promise<Identified> => {
  const { setup, state, now } = context;
  if (isSigned(setup)) return checkSignedCookie(identifier, context, challenge(setup));
  const idHash = await inTable(identifier, setup);
  const known = cached(idHash, context);
  if (known) return known;
  context.query('sessions', 'read');
  const row = state.sessions.find((each) => each.idHash === idHash);
  if (row?.user === undefined) {
    const says = row
      ? 'Nobody has logged in to this session.'
      : 'No session has this identifier. It was ended, or it never was one.';
    return refused('unknown-session', says, context);
  }
  if (row.expires <= now) return refused('expired-session', 'The session has expired.', context);
  const { user } = row;
  const role = state.users.find(({ name }) => name === user)?.role ?? '';
  const used = { ...row, expires: Math.min(now + IDLE, row.created + LONGEST) };
  const sessions = state.sessions.map((each) => (each === row ? used : each));
  // Each request prolongs the session, as the stores of session libraries do with their “touch”.
  context.query('sessions', 'write');
  const cache = { ...context.cache, [idHash]: { text: JSON.stringify({ user, role }), until: now + CACHED } };
  return {
    user,
    role,
    changes: { state: { ...state, sessions }, ...(setup.sessions === 'cached' ? { cache } : {}) },
  };
};

const logOut: Route = async (request, context) => {
  const { setup, state } = context;
  const identifier = cookieIn(request, draftOf('', setup));
  const dropped = noContent([dropCookieField(draftOf('', setup))]);
  if (isSigned(setup)) {
    const sid = identifier === undefined ? undefined : sidOf(identifier);
    const noted = sid === undefined ? state : noteEnd(state, { by: 'sid', value: sid }, setup);
    return served(context, dropped, { state: noted });
  }
  const idHash = identifier === undefined ? undefined : await inTable(identifier, setup);
  const { [idHash ?? '']: _ended, ...cache } = context.cache;
  context.query('sessions', 'write');
  return served(context, dropped, { state: without(state, idHash), cache });
};

declare module '../run/setup' {
  interface ModeChoices {
    /** Where the data of sessions is. */
    readonly sessions: string;
  }
}

const mode: ModeUnit = {
  label: 'Session',
  name: 'session',
  byDefault: true,
  says: (setup) =>
    isSigned(setup)
      ? 'The cookie itself says who it is for, and its HMAC that the server wrote it.'
      : 'The cookie holds a random identifier; who that is stands in a table at the server.',
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
  ],
  scale: {
    tone: 'identifier',
    ways: [
      {
        id: 'session',
        label: 'Session',
        letter: 'S',
        says: 'A service looks each request up in the session store.',
      },
      {
        id: 'session-kept',
        label: 'Session, kept',
        letter: 'K',
        says: 'A service keeps what it looked up, and learns that late that a session was ended.',
        dashed: true,
        keepsLookUps: true,
      },
    ],
  },
  credentials: (setup) => [
    {
      name: 'session identifier',
      cookie: draftOf('', setup).name,
      storage: draftOf('', setup).httpOnly ? 'cookie-httponly' : 'cookie',
      ttlSeconds: LONGEST,
    },
  ],
  routes: {
    '/login': { POST: logIn },
    '/cart': { GET: visit },
    '/logout': { POST: logOut },
  },
  credentialIn: (request, setup) => cookieIn(request, draftOf('', setup)),
  checkedBy: (setup) => (isSigned(setup) ? 'itself' : 'database'),
  check,
  refusal: (says, setup) =>
    says === undefined
      ? unauthorized('no-credential', 'The request carries no session identifier.', challenge(setup))
      : unauthorized('unknown-session', says, challenge(setup)),
  carrier: () => 'cookie',
  script: {
    logIn: async (page, username, password) => {
      await page.send('POST', '/login', [], { username, password });
    },
    request: (page, method, url, content) => page.send(method, url, [], content),
    logOut: async (page) => {
      await page.send('POST', '/logout');
    },
    refresh: 'A session needs no refresh: the server prolongs it with every request.',
  },
};

export default mode;
