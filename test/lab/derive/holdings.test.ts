import { expect, test } from 'vitest';
import { holdings } from '#lab/derive/holdings';
import { lastWorld, runOf, traceOf } from '../runs';

const held = async (mode: string, acts: string, store = 'memory') => {
  const world = lastWorld(traceOf(await runOf(acts, { store }), mode));
  return holdings(world, world.clock);
};

test('session: an HttpOnly cookie here, a hash there', async () => {
  const { userAgent, server } = await held('session', 'log-in');
  expect(userAgent).toMatchObject([
    {
      area: 'cookie jar',
      name: '__Host-sid',
      readableBy: 'no script',
      notes: [
        'host shop.example only',
        'Path=/',
        'Secure',
        'HttpOnly',
        'SameSite=Lax',
        'until the browser closes',
      ],
    },
  ]);
  expect(server.map(({ area }) => area)).toEqual(['users', 'users', 'session table']);
  expect(server[2]?.notes).toEqual([
    'user alice',
    'created 2026-03-02T10:00:00Z',
    'expires 2026-03-02T10:30:00Z',
  ]);
});

test.each([
  ['memory', 'memory', 'own script'],
  ['local-storage', 'localStorage', 'any script'],
  ['script-cookie', 'cookie jar', 'any script'],
  ['server-cookie', 'cookie jar', 'no script'],
])('jwt in %s: %s, readable by %s', async (store, area, readableBy) => {
  const { userAgent, server } = await held('jwt', 'log-in', store);
  expect(userAgent).toMatchObject([{ area, readableBy }]);
  expect(server.map((each) => each.area)).toEqual(['users', 'users']);
});

test('hybrid: memory and a cookie that no script can read, and a hash', async () => {
  const { userAgent, server } = await held('hybrid', 'log-in');
  expect(userAgent.map(({ area, readableBy }) => [area, readableBy])).toEqual([
    ['cookie jar', 'no script'],
    ['memory', 'own script'],
  ]);
  expect(server.map(({ area }) => area)).toEqual(['users', 'users', 'refresh token table']);
});

test('an expired cookie is no longer held', async () => {
  expect((await held('jwt', 'log-in wait-20', 'server-cookie')).userAgent).toEqual([]);
});
