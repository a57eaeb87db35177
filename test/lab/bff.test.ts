/** The BFF: tokens at the server, a session cookie in the browser. Not: what attacks come to (goldens/attack-matrix.md). */
import { expect, test } from 'vitest';
import { field } from '#http/message';
import { DEFAULT_SETUP } from '#lab/run/choices';
import type { Setup } from '#lab/run/setup';
import { exchanges, lastWorld, lines, runOf, traceOf, victimOf } from './runs';

const bff = async (acts: string, more: Partial<Setup> = {}) =>
  traceOf(await runOf(acts, { columns: ['bff'], ...more }), 'bff');

const TOKEN = /eyJ[\w-]+\.[\w-]+\.[\w-]+/u;

test('the browser gets a session cookie and never a token', async () => {
  const trace = await bff('log-in read-orders wait-20 read-orders read-photos');
  const browsers = exchanges(trace).filter(({ by }) => by.type === 'page');
  for (const { request, response } of browsers) {
    expect(JSON.stringify([request, response])).not.toMatch(TOKEN);
    expect(field(request, 'Authorization')).toBeUndefined();
  }
  const { jar, localStorage, tabs } = victimOf(lastWorld(trace));
  expect(jar).toHaveLength(1);
  expect(JSON.stringify([localStorage, tabs])).not.toMatch(TOKEN);
  expect(lastWorld(trace).server.sessions[0]?.tokens?.access).toMatch(TOKEN);
});

test('an expired access token is renewed at the server, and the page notices nothing', async () => {
  const trace = await bff('log-in wait-20 read-orders');
  expect(lines(trace)).toEqual(['POST /login 200', 'GET /orders 200']);
  const read = exchanges(trace).at(-1);
  expect(read?.queries.map(({ table }) => table)).toContain('refresh tokens');
});

test('each renewal is exchanged where refresh tokens rotate', async () => {
  const refreshTokens = async (acts: string) =>
    lastWorld(await bff(acts, { defences: [...DEFAULT_SETUP.defences, 'rotation'] })).server.sessions[0]
      ?.tokens?.refresh;
  expect(await refreshTokens('log-in wait-20 read-orders')).not.toBe(await refreshTokens('log-in'));
  expect(lines(await bff('log-in wait-20 read-orders wait-20 read-orders')).at(-1)).toBe('GET /orders 200');
});

test('a service gets the access token from the BFF, and no cookie', async () => {
  const trace = await bff('log-in read-photos');
  const onward = exchanges(trace).find(({ request }) => request.url.includes('/albums'));
  expect(onward?.by).toEqual({ type: 'server', origin: 'https://shop.example' });
  expect(field(onward?.request ?? { fields: [] }, 'Authorization')).toMatch(TOKEN);
  expect(field(onward?.request ?? { fields: [] }, 'Cookie')).toBeUndefined();
  expect(onward?.response.status).toBe(200);
});

test('services go on while the authorization server is down, once they have its keys', async () => {
  const trace = await bff('log-in read-photos auth-down read-photos');
  expect(lines(trace).at(-1)).toBe('GET /photos 200');
});

test.each(['end-logins', 'suspend', 'change-password'])('%s ends it at once', async (act) => {
  const trace = await bff(`log-in read-orders ${act} read-orders`);
  expect(lines(trace).at(-1)).toBe('GET /orders 401');
  expect(lastWorld(trace).server.refreshTokens).toEqual([]);
});

test('log-out leaves neither session nor refresh token', async () => {
  const { server } = lastWorld(await bff('log-in log-out'));
  expect([server.sessions, server.refreshTokens]).toEqual([[], []]);
});

test('with introspection the service asks about the token', async () => {
  const trace = await bff('log-in read-photos end-logins read-photos', { verify: 'introspect' });
  expect(lines(trace)).toContain('POST /introspect 200');
  expect(lines(trace).at(-1)).toBe('GET /photos 401');
});
