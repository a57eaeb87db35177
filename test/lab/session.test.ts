import { expect, test } from 'vitest';
import { decodeBase64url } from '#text/base64url';
import { field } from '#http/message';
import { ask, exchanges, lastWorld, lines, runOf, traceOf, victimOf } from './runs';

const session = async (acts: string) => traceOf(await runOf(acts), 'session');

const cookieOf = (trace: Awaited<ReturnType<typeof session>>): string => {
  const value = exchanges(trace).findLast(({ storing }) => storing[0]?.outcome === 'stored')?.storing[0]
    ?.cookie?.value;
  if (value === undefined) throw new Error('no session cookie');
  return value;
};

test('log in, read orders, log out', async () => {
  const trace = await session('read-orders log-in read-orders log-out read-orders');
  expect(lines(trace)).toEqual([
    'GET /orders 401',
    'POST /login 200',
    'GET /orders 200',
    'POST /logout 204',
    'GET /orders 401',
  ]);
  expect(exchanges(trace)[2]?.response.content).toContain('Tea pot');
  expect(victimOf(lastWorld(trace)).jar).toEqual([]);
  expect(lastWorld(trace).server.sessions).toEqual([]);
});

test('the cookie is HttpOnly, Secure, host-only, and carries 32 bytes', async () => {
  const trace = await session('log-in');
  expect(victimOf(lastWorld(trace)).jar).toMatchObject([
    { name: '__Host-sid', path: '/', secure: true, httpOnly: true, hostOnly: true, sameSite: 'Lax' },
  ]);
  const decoded = decodeBase64url(cookieOf(trace));
  expect(decoded.problems).toEqual([]);
  expect(decoded.bytes).toHaveLength(32);
});

test('the table holds no session identifier', async () => {
  const trace = await session('log-in');
  expect(lastWorld(trace).server.sessions).toHaveLength(1);
  expect(JSON.stringify(lastWorld(trace).server)).not.toContain(cookieOf(trace));
});

test('a kept copy of the identifier is worth nothing after logout', async () => {
  const fields = [['Cookie', `__Host-sid=${cookieOf(await session('log-in'))}`]] as const;
  expect((await ask('session', lastWorld(await session('log-in')), { fields })).status).toBe(200);
  const response = await ask('session', lastWorld(await session('log-in log-out')), { fields });
  expect(response.status).toBe(401);
  expect(response.content).toContain('problems/unknown-session');
});

test('half an hour without a request ends it, to the second; a request prolongs it', async () => {
  const trace = await session('log-in');
  const world = lastWorld(trace);
  const fields = [['Cookie', `__Host-sid=${cookieOf(trace)}`]] as const;
  expect((await ask('session', world, { fields }, { now: world.clock + 1799 })).status).toBe(200);
  const late = await ask('session', world, { fields }, { now: world.clock + 1800 });
  expect(late.status).toBe(401);
  expect(late.content).toContain('problems/expired-session');
  expect(lines(await session('log-in wait-20 read-orders wait-20 read-orders')).slice(1)).toEqual([
    'GET /orders 200',
    'GET /orders 200',
  ]);
  expect(lines(await session('log-in wait-20 wait-10 read-orders')).slice(1)).toEqual(['GET /orders 401']);
});

test('twelve hours after login it ends in any case', async () => {
  const acts = `log-in ${'wait-20 read-orders '.repeat(36)}`.trim();
  const trace = await session(acts);
  expect(lines(trace).at(-2)).toBe('GET /orders 200');
  expect(lines(trace).at(-1)).toBe('GET /orders 401');
});

test('logging in again gives another identifier and ends the session before', async () => {
  const trace = await session('log-in log-in');
  const [first, second] = exchanges(trace).map(({ storing }) => storing[0]?.cookie?.value);
  expect(first).not.toBe(second);
  expect(lastWorld(trace).server.sessions).toHaveLength(1);
});

test('a refresh has no meaning', async () => {
  const trace = await session('log-in refresh');
  expect(trace.steps.at(-1)?.event).toMatchObject({ type: 'not-applicable' });
});

test.each([
  '',
  '__Host-sid=',
  '__Host-sid=x',
  '__Host-sid',
  '__Host-sid=%00; __Host-sid=y',
  '=;;;=',
  'sid=1',
])('garbage in Cookie is 401 with a challenge: %s', async (cookie) => {
  const response = await ask('session', lastWorld(await session('log-in')), { fields: [['Cookie', cookie]] });
  expect(response.status).toBe(401);
  expect(field(response, 'WWW-Authenticate')).toBe(
    'Cookie realm="shop", form-action="/login", cookie-name="__Host-sid"',
  );
  expect(JSON.parse(response.content)).toMatchObject({ status: 401 });
});
