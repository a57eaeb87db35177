import { expect, test } from 'vitest';
import { direct } from '#http/message';
import { sha256 } from '#lab/shop/digest';
import { run, type Run } from '#lab/run/run';
import type { Setup } from '#lab/run/setup';
import { lessons } from '#lessons/lessons';
import { setupWith } from '#lessons/play';
import {
  citeAll,
  course,
  exchangesIn,
  held,
  issuedToken,
  lastExchange,
  modesWhere,
  perMode,
  readableIn,
  rowsOf,
} from '#lessons/read';

const runOf = (acts: string, more: Partial<Setup> = {}): Promise<Run> =>
  run(setupWith({ acts: acts === '' ? [] : acts.split(' '), ...more }), direct);

test('columns are named in their order, as ids and in sentences', async () => {
  const loggedIn = await runOf('log-in');
  expect(modesWhere(loggedIn, (mode) => rowsOf(loggedIn, mode) > 0)).toBe('session hybrid');
  expect(modesWhere(loggedIn, () => false)).toBe('none');
  expect(perMode(loggedIn, (mode) => rowsOf(loggedIn, mode))).toBe('session 1, JWT 0, hybrid 1');
});

test('what an act came to is told request by request, and without those of servers', async () => {
  const reloaded = await runOf('log-in reload read-orders');
  expect(course(reloaded, 'hybrid')).toBe(
    'GET /orders 401, then POST /auth/refresh 200, then GET /orders 200',
  );
  expect(course(reloaded, 'hybrid', 0)).toBe('POST /login 200');
  const photos = await runOf('log-in read-photos');
  expect(course(photos, 'session')).toBe('GET /photos 200');
});

test('steps are cited in columns that have one', async () => {
  expect(citeAll(await runOf('log-in')).map(({ mode }) => mode)).toEqual(['session', 'jwt', 'hybrid']);
  expect(citeAll(await runOf('wait-1'))).toEqual([]);
});

test('the token of a login is the one that the response holds, also where a proof went with the request', async () => {
  const defences = [...setupWith({}).defences, 'dpop'];
  const proven = await runOf('log-in read-orders', { defences });
  expect(readableIn(lastExchange(proven, 'jwt').exchange.request)).toMatchObject({ sub: 'alice' });
  const token = issuedToken(proven, 'jwt') ?? '';
  expect(lastExchange(proven, 'jwt').exchange.request.fields).toContainEqual([
    'Authorization',
    `DPoP ${token}`,
  ]);
  expect(issuedToken(await runOf(''), 'jwt')).toBeUndefined();
});

test('of a session identifier nothing can be read, of its data in a cookie everything', async () => {
  const table = await runOf('log-in read-orders');
  expect(readableIn(lastExchange(table, 'session').exchange.request)).toEqual({});
  const signed = await runOf('log-in read-orders', { sessions: 'signed-cookie' });
  expect(readableIn(lastExchange(signed, 'session').exchange.request)).toMatchObject({ user: 'alice' });
});

test('the session table holds the hash of the cookie’s value, as the first lesson has one check', async () => {
  const loggedIn = await runOf('log-in');
  const value = exchangesIn(loggedIn, 'session', 0)[0]?.exchange.storing[0]?.cookie?.value ?? '';
  expect(held(loggedIn, 'session').server.map((row) => row.value)).toContain(await sha256(value));
});

test('what one checks oneself can be shown before anything was done', async () => {
  const nothing = await runOf('');
  for (const { checks } of lessons) {
    for (const check of checks) expect(check.command(nothing)).not.toBe('');
  }
});
