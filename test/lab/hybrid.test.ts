import { decodeJwt } from 'jose';
import { expect, test } from 'vitest';
import { decodeBase64url } from '#text/base64url';
import { field } from '#http/message';
import { DEFAULT_SETUP } from '#lab/run/choices';
import { accesses, ask, exchanges, lastWorld, lines, runOf, traceOf, victimOf } from './runs';

const hybrid = async (acts: string) => traceOf(await runOf(acts), 'hybrid');

const refreshTokens = (trace: Awaited<ReturnType<typeof hybrid>>): string[] =>
  exchanges(trace).flatMap(({ storing }) =>
    storing.map(({ cookie }) => cookie?.value ?? '').filter((value) => value !== ''),
  );

const refreshRequest = (token: string) => ({
  method: 'POST',
  url: 'https://shop.example/auth/refresh',
  fields: [['Cookie', `__Secure-refresh_token=${token}`]] as const,
});

test('log in, read orders, log out', async () => {
  const trace = await hybrid('log-in read-orders log-out');
  expect(lines(trace)).toEqual(['POST /login 200', 'GET /orders 200', 'POST /logout 204']);
  expect(lastWorld(trace)).toMatchObject({
    userAgents: { victim: { jar: [] } },
    server: { refreshTokens: [], sessions: [] },
  });
});

test('the refresh token is 32 bytes in a cookie for one path, and the table holds its hash', async () => {
  const trace = await hybrid('log-in');
  const world = lastWorld(trace);
  const { server } = world;
  expect(victimOf(world).jar).toMatchObject([
    { path: '/auth/refresh', secure: true, httpOnly: true, hostOnly: true, sameSite: 'Strict' },
  ]);
  const [token = ''] = refreshTokens(trace);
  expect(decodeBase64url(token).bytes).toHaveLength(32);
  expect(server.refreshTokens).toHaveLength(1);
  expect(JSON.stringify(server)).not.toContain(token);
});

test('with an expired access token the page refreshes and asks again', async () => {
  const trace = await hybrid('log-in wait-20 read-orders');
  expect(lines(trace).slice(1)).toEqual(['GET /orders 401', 'POST /auth/refresh 200', 'GET /orders 200']);
  expect(accesses(trace).map(({ did }) => did)).toEqual(['write', 'read', 'write', 'read']);
});

test('the refresh token goes to its path only', async () => {
  const sent = exchanges(await hybrid('log-in read-orders refresh log-out')).map(({ request, retrieval }) => [
    new URL(request.url).pathname,
    retrieval.map((each) => each.sent),
  ]);
  expect(sent).toEqual([
    ['/login', []],
    ['/orders', [false]],
    ['/auth/refresh', [true]],
    ['/logout', [false]],
  ]);
});

test('a refresh rotates: new token, old one worthless, end of life and login as before', async () => {
  const trace = await hybrid('log-in wait-10 refresh');
  const [first = '', second = ''] = refreshTokens(trace);
  expect(first).not.toBe(second);
  const before = exchanges(trace)[0] && trace.steps[0]?.after.server.refreshTokens[0];
  const world = lastWorld(trace);
  const same = { sid: before?.sid, created: before?.created, expires: before?.expires };
  expect(world.server.refreshTokens).toMatchObject([{ ...same, used: world.clock }, same]);
  const response = await ask('hybrid', world, refreshRequest(first));
  expect(response.status).toBe(401);
  expect(response.content).toContain('problems/reused-refresh-token');
  expect((await ask('hybrid', world, refreshRequest(second))).status).toBe(200);
});

test('the refresh token ends 30 days after login, to the second', async () => {
  const trace = await hybrid('log-in');
  const world = lastWorld(trace);
  const [token = ''] = refreshTokens(trace);
  const end = world.clock + 30 * 24 * 60 * 60;
  expect((await ask('hybrid', world, refreshRequest(token), { now: end - 1 })).status).toBe(200);
  const late = await ask('hybrid', world, refreshRequest(token), { now: end });
  expect(late.status).toBe(401);
  expect(late.content).toContain('problems/expired-refresh-token');
});

test('logout ends the refresh token at once, the access token only by its exp', async () => {
  const trace = await hybrid('log-in log-out');
  const world = lastWorld(trace);
  const [token = ''] = refreshTokens(trace);
  expect((await ask('hybrid', world, refreshRequest(token))).status).toBe(401);
  const access = accesses(trace)[0]?.value ?? '';
  const fields = [['Authorization', `Bearer ${access}`]] as const;
  expect((await ask('hybrid', world, { fields })).status).toBe(200);
  expect((await ask('hybrid', world, { fields }, { now: decodeJwt(access).exp ?? 0 })).status).toBe(401);
});

test('logout with an expired access token refreshes first, and leaves nothing', async () => {
  const trace = await hybrid('log-in wait-20 log-out');
  expect(lines(trace).slice(1)).toEqual(['POST /logout 401', 'POST /auth/refresh 200', 'POST /logout 204']);
  expect(lastWorld(trace).server.refreshTokens).toEqual([]);
});

test('not logged in: one refresh is tried, and no more', async () => {
  expect(lines(await hybrid('read-orders'))).toEqual(['GET /orders 401', 'POST /auth/refresh 401']);
});

test.each(['', 'x', '%00', '=', '💥'])(
  'garbage as refresh token is 401 and drops the cookie: %s',
  async (token) => {
    const response = await ask('hybrid', lastWorld(await hybrid('log-in')), refreshRequest(token));
    expect(response.status).toBe(401);
    expect(field(response, 'WWW-Authenticate')).toContain('cookie-name="__Secure-refresh_token"');
    expect(field(response, 'Set-Cookie')).toContain('Max-Age=0');
  },
);

test('at the partner’s the access token crosses sites, and the refresh token only where a cookie may', async () => {
  const defences = DEFAULT_SETUP.defences.filter((id) => id !== 'same-site');
  const later = async (browser: string) => {
    const run = await runOf('partner wait-20 partner-read', { crossSite: 'yes', defences, browser });
    return lines(traceOf(run, 'hybrid')).filter((line) => !line.startsWith('OPTIONS'));
  };
  const before = [
    'GET /authorize 200',
    'POST /authorize 303',
    'GET /callback 200',
    'POST /token 200',
    'GET /orders 200',
    'GET /orders 401',
  ];
  expect(await later('chrome')).toEqual([...before, 'POST /auth/refresh 200', 'GET /orders 200']);
  // Firefox has a jar for this partner's page.
  expect(await later('firefox')).toEqual([...before, 'POST /auth/refresh 200', 'GET /orders 200']);
  expect(await later('chrome-incognito')).toEqual([...before, 'POST /auth/refresh 401']);
  expect(await later('safari')).toEqual([...before, 'POST /auth/refresh 401']);
});

test('who never logged in at the partner’s is refused there', async () => {
  const run = await runOf('log-in partner-read');
  for (const { mode } of run.traces) expect(lines(traceOf(run, mode)).at(-1)).toMatch(/ 401$/u);
});
