/** An invented mode: script holds a random key and sends it in a field of its own. */
import { field } from '#http/message';
import type { Mode, Page } from '#lab/mode';
import { drawText } from '#lab/run/random';
import { unauthorized } from '#lab/shop/challenge';
import { inTable, newInTable } from '#lab/shop/in-table';
import { loginRoute } from '#lab/shop/login';
import { json, noContent } from '#lab/shop/response';
import { served } from '#lab/shop/server';

const FIELD = 'X-Shop-Key';
const NAME = 'shop_key';
/** Seconds. */
const LIFETIME = 8 * 60 * 60;

const challenge = () => ['WWW-Authenticate', 'ShopKey realm="shop"'] as const;

const logIn = loginRoute(challenge, async (user, context) => {
  const { now, setup, state } = context;
  const key = drawText(context.random, 32);
  const { held, isPlain } = await newInTable(key.value, setup);
  const row = { idHash: held, ...isPlain, user: user.name, created: now, expires: now + LIFETIME };
  return served(context, json({ user: user.name, [NAME]: key.value }), {
    state: { ...state, sessions: [...state.sessions, row] },
    random: key.random,
  });
});

const attach = (page: Page) => {
  const key = page.read('localStorage', NAME, 'The page reads its key from localStorage.');
  return key === undefined ? [] : ([[FIELD, key]] as const);
};

export const OWN_FIELD: Mode = {
  id: 'own-field',
  label: 'Own field',
  name: 'own field',
  says: () => 'Script holds a random key and sends it in a field of its own.',
  order: 99,
  scale: { tone: 'identifier', ways: [] },
  credentials: () => [
    {
      name: 'session identifier',
      field: FIELD,
      keptAs: NAME,
      storage: 'localStorage',
      ttlSeconds: LIFETIME,
    },
  ],
  routes: {
    '/login': { POST: logIn },
    '/logout': { POST: (_request, context) => Promise.resolve(served(context, noContent())) },
  },
  credentialIn: (request) => field(request, FIELD),
  checkedBy: () => 'database',
  check: async (key, { state, now, setup }) => {
    const idHash = await inTable(key, setup);
    const row = state.sessions.find((each) => each.idHash === idHash && each.expires > now);
    return row?.user === undefined
      ? { refused: unauthorized('unknown-session', 'No login has this key.', challenge()) }
      : { user: row.user, role: '' };
  },
  refusal: (says) => unauthorized('no-credential', says ?? 'The request carries no key.', challenge()),
  script: {
    logIn: async (page, username, password) => {
      const response = await page.send('POST', '/login', [], { username, password });
      if (response.status !== 200) return;
      const { [NAME]: key = '' } = JSON.parse(response.content) as Record<string, string>;
      page.write('localStorage', NAME, key, 'The page writes its key to localStorage.');
    },
    request: (page, method, url, content) => page.send(method, url, attach(page), content),
    logOut: async (page) => {
      await page.send('POST', '/logout', attach(page));
    },
    refresh: 'A key is not refreshed.',
  },
};
