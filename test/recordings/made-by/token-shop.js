/** A shop whose page signs in by fetch and gets a JWT of its own API: kept by script alone, with a refresh cookie, or carelessly. */
import { randomBytes, randomUUID } from 'node:crypto';
import cookieParser from 'cookie-parser';
import express from 'express';
import jwt from 'jsonwebtoken';
import { cors } from './provider.js';

const APP = 'https://app.bakery.example';
const API = 'https://api.bakery.example';
const SECRET = randomBytes(32);

const SCRIPT = `
const api = '${API}';
let token, refreshToken;
const say = (text) => { document.querySelector('output').textContent = text; };
const post = (path, content) => fetch(api + path, { method: 'POST', credentials: 'include', headers: { 'Content-Type': 'application/json', ...(token ? { Authorization: 'Bearer ' + token } : {}) }, body: JSON.stringify(content) });
const login = async () => { const answer = await post('/login', { email: 'alice@bakery.example', password: 'correct horse battery' }); ({ accessToken: token, refreshToken } = await answer.json()); say('signed in'); };
const orders = async () => { const answer = await fetch(api + '/orders', { headers: { Authorization: 'Bearer ' + token } }); say('orders ' + answer.status); };
const refresh = async () => { token = undefined; const answer = await post('/refresh', { refreshToken }); ({ accessToken: token, refreshToken } = await answer.json()); say('refreshed ' + answer.status); };
const logout = async () => { const answer = await post('/logout', {}); say('signed out ' + answer.status); };
const count = async () => { await fetch('https://stats.example/page', { method: 'POST', headers: { Authorization: 'Bearer ' + token }, body: '{"page":"orders"}' }); say('counted'); };
Object.assign(globalThis, { login, orders, refresh, logout, count });
for (const button of document.querySelectorAll('button')) button.addEventListener('click', () => globalThis[button.id]());
`;

const PAGE = `<!doctype html><title>Bakery</title>
<button id="login">Sign in</button><button id="orders">Orders</button><button id="refresh">Refresh</button><button id="count">Count</button><button id="logout">Sign out</button>
<output></output><script src="/app.js"></script>`;

const issue = (seconds) =>
  jwt.sign({ sub: 'alice', iss: API, aud: API, jti: randomUUID() }, SECRET, { expiresIn: seconds });

const COOKIE = { httpOnly: true, secure: true, sameSite: 'strict', path: '/' };

/** How long an access token lives, in seconds. */
const SECONDS = { bearer: 900, careless: 30 * 86_400, hybrid: 900, long: 2 * 86_400, script: 900 };

const server = (kind) => {
  const isHybrid = kind === 'hybrid' || kind === 'long';
  const refreshTokens = new Set();
  const ended = new Set();
  const app = express();
  app.use(cors, express.json(), cookieParser());
  const hand = (res) => {
    if (isHybrid) {
      const next = randomBytes(32).toString('base64url');
      refreshTokens.add(next);
      res.cookie('refresh_token', next, { ...COOKIE, maxAge: 86_400_000 });
    }
    const seconds = SECONDS[kind];
    const refreshToken = kind === 'script' ? randomBytes(32).toString('base64url') : undefined;
    if (refreshToken !== undefined) refreshTokens.add(refreshToken);
    res.json({ accessToken: issue(seconds), expiresIn: seconds, refreshToken });
  };
  const bearer = (req) => /^Bearer (.+)$/u.exec(req.headers.authorization ?? '')?.[1] ?? '';
  app.post('/login', (_req, res) => hand(res));
  app.post('/refresh', (req, res) => {
    if (refreshTokens.delete(req.cookies.refresh_token ?? req.body.refreshToken)) hand(res);
    else res.status(401).json({ error: 'no refresh token' });
  });
  app.post('/logout', (req, res) => {
    if (kind === 'bearer') ended.add(bearer(req));
    refreshTokens.delete(req.cookies.refresh_token);
    if (isHybrid) res.clearCookie('refresh_token', COOKIE);
    res.status(204).end();
  });
  app.get('/orders', (req, res) => {
    try {
      jwt.verify(bearer(req), SECRET, { algorithms: ['HS256'], audience: API });
      if (ended.has(bearer(req))) throw new Error('ended');
      res.json([{ id: 7, bread: 'rye' }]);
    } catch {
      res.status(401).json({ error: 'invalid_token' });
    }
  });
  return app;
};

const page = () => {
  const app = express();
  app.get('/app.js', (_req, res) => res.type('js').send(SCRIPT));
  app.get('/', (_req, res) => res.send(PAGE));
  return app;
};

const stats = () => {
  const app = express();
  app.use(cors);
  app.post('/page', (_req, res) => res.status(204).end());
  return app;
};

const ACTS = {
  bearer: [
    ['Sign in', 'signed in'],
    ['Orders', 'orders 200'],
    ['Orders', 'orders 200'],
    ['Sign out', 'signed out 204'],
    ['Orders', 'orders 401'],
  ],
  careless: [
    ['Sign in', 'signed in'],
    ['Orders', 'orders 200'],
    ['Count', 'counted'],
    ['Sign out', 'signed out 204'],
    ['Orders', 'orders 200'],
  ],
  hybrid: [
    ['Sign in', 'signed in'],
    ['Orders', 'orders 200'],
    ['Refresh', 'refreshed 200'],
    ['Orders', 'orders 200'],
    ['Sign out', 'signed out 204'],
    ['Refresh', 'refreshed 401'],
  ],
  long: [
    ['Sign in', 'signed in'],
    ['Orders', 'orders 200'],
    ['Refresh', 'refreshed 200'],
    ['Orders', 'orders 200'],
  ],
  script: [
    ['Sign in', 'signed in'],
    ['Orders', 'orders 200'],
    ['Refresh', 'refreshed 200'],
    ['Orders', 'orders 200'],
  ],
};

/** @param options `kind`: `bearer` keeps the JWT in script and ends it by a list. `hybrid` adds a refresh cookie of a day, `long` gives its JWT two days besides. `script` hands the refresh token to script. `careless` lets it live 30 days, never ends it, and shows it to another site */
export const tokenShop = ({ kind }) => ({
  origins: { [APP]: page(), [API]: server(kind), 'https://stats.example': stats() },
  play: async (tab) => {
    await tab.goto(`${APP}/`);
    for (const [button, said] of ACTS[kind]) {
      await tab.getByRole('button', { name: button, exact: true }).click();
      await tab.locator('output').filter({ hasText: said }).waitFor();
    }
  },
});
