/** Alice's list of logins: what each mode can list, and what ending one does to the phone and to the rest. */
import { expect, test } from 'vitest';
import { ALL_COLUMNS, ask, exchanges, lastWorld, lines, runOf, traceOf } from './runs';

const ACTS = 'log-in phone end-device phone-read read-orders';
const after = async (mode: string, more: object = {}) => {
  const trace = traceOf(await runOf(ACTS, { ...ALL_COLUMNS, ...more }), mode);
  const from = lines(trace).findIndex((line) => line.includes('/devices'));
  return { trace, lines: lines(trace).slice(from) };
};

test.each(['session', 'bff'])(
  '%s: the phone is out at its next request, this browser stays',
  async (mode) => {
    expect((await after(mode)).lines).toEqual([
      'GET /devices 200',
      'DELETE /devices 204',
      'GET /orders 401',
      'GET /orders 200',
    ]);
  },
);

test('hybrid: the phone’s token is good until it expires, and cannot be renewed', async () => {
  expect((await after('hybrid')).lines).toEqual([
    'GET /devices 200',
    'DELETE /devices 204',
    'GET /orders 200',
    'GET /orders 200',
  ]);
  const later = traceOf(
    await runOf('log-in phone end-device wait-20 phone-read read-orders', ALL_COLUMNS),
    'hybrid',
  );
  expect(lines(later).slice(-5)).toEqual([
    'GET /orders 401',
    'POST /auth/refresh 401',
    'GET /orders 401',
    'POST /auth/refresh 200',
    'GET /orders 200',
  ]);
});

test('hybrid with a denylist: the phone is out at once', async () => {
  const { lines: seen } = await after('hybrid', { defences: ['denylist', 'rotation'] });
  expect(seen.slice(2)).toEqual(['GET /orders 401', 'POST /auth/refresh 401', 'GET /orders 200']);
});

test('JWT: there is nothing to list; introspected, there is', async () => {
  const { trace, lines: seen } = await after('jwt');
  expect(seen).toEqual(['GET /devices 200', 'GET /orders 200', 'GET /orders 200']);
  expect(trace.steps.map(({ event }) => event.type)).toContain('not-applicable');
  const introspected = (await after('jwt', { verify: 'introspect' })).lines;
  expect(introspected.filter((line) => !line.includes('/introspect'))).toEqual([
    'GET /devices 200',
    'DELETE /devices 204',
    'GET /orders 401',
    'GET /orders 200',
  ]);
});

test('nobody ends a login of somebody else’s, and a stranger sees no list', async () => {
  const trace = traceOf(await runOf('log-in phone end-device', ALL_COLUMNS), 'session');
  const request = exchanges(trace).at(-1)?.request;
  const url = 'https://shop.example/devices?id=another';
  expect((await ask('session', lastWorld(trace), { ...request, url })).status).toBe(404);
  const asked = { method: 'GET', url: 'https://shop.example/devices', fields: [] };
  expect((await ask('session', lastWorld(trace), asked)).status).toBe(401);
});
