/** A refresh token that script keeps: the login works as with a cookie, and whoever reads the token has it elsewhere for days. */
import { expect, test } from 'vitest';
import { field } from '#http/message';
import { attackOf } from '#lab/attacks';
import { playCell } from '#lab/measures/matrix';
import { accesses, exchanges, lastWorld, lines, localStorageOf, runOf, traceOf, victimOf } from './runs';

const KEPT = { refreshStore: 'local-storage', hybridStore: 'memory' } as const;

test('the answer hands it over, no cookie is set, and it is sent in a form', async () => {
  const trace = traceOf(await runOf('log-in refresh', KEPT), 'hybrid');
  expect(lines(trace)).toEqual(['POST /login 200', 'POST /auth/refresh 200']);
  const [login, refresh] = exchanges(trace);
  const handed = JSON.parse(login?.response.content ?? '{}') as { readonly refresh_token?: string };
  expect(handed.refresh_token).toMatch(/^[\w-]{43}$/u);
  expect(victimOf(lastWorld(trace)).jar.map(({ name }) => name)).not.toContain('__Secure-refresh_token');
  expect(new URLSearchParams(refresh?.request.content).get('refresh_token')).toBe(handed.refresh_token);
  expect(field(refresh?.request ?? { fields: [] }, 'Content-Type')).toBe('application/x-www-form-urlencoded');
  // Rotation brings another one.
  expect(localStorageOf(lastWorld(trace)).refresh_token).not.toBe(handed.refresh_token);
});

test('it outlives a reload and goes with the log-out', async () => {
  const trace = traceOf(await runOf('log-in reload read-orders log-out', KEPT), 'hybrid');
  expect(lines(trace).slice(-5)).toEqual([
    'GET /product 200',
    'GET /orders 401',
    'POST /auth/refresh 200',
    'GET /orders 200',
    'POST /logout 204',
  ]);
  expect(localStorageOf(lastWorld(trace))).toEqual({});
  expect(accesses(trace).at(-1)).toMatchObject({ area: 'localStorage', did: 'remove' });
});

const outcome = async (defence: string, mode = 'hybrid') => {
  const attack = attackOf('xss-takes-refresh-token');
  if (!attack) throw new Error('no attack');
  const store = mode === 'hybrid' ? { store: 'memory' } : {};
  return (await playCell(attack, { mode, ...store }, defence)).played;
};

test('rotation alone leaves the attacker in, reuse detection ends the login', async () => {
  expect((await outcome('none')).outcome).toBe('succeeded');
  expect((await outcome('reuse-detection')).outcome).toBe('failed');
  expect((await outcome('http-only')).outcome).toBe('succeeded');
  expect((await outcome('none', 'session')).outcome).toBe('not applicable');
});

test('in its cookie no script reads it', async () => {
  const trace = traceOf(
    await runOf('log-in read-orders xss-takes-refresh-token', {
      defences: ['http-only', 'rotation'],
    }),
    'hybrid',
  );
  expect(trace.steps.at(-1)?.event).toMatchObject({ type: 'not-applicable' });
});
