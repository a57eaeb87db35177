/** The lab's requests against those that Chromium 150 sent to a real shop, byte by byte of HTTP/1.1. */
import { expect, test } from 'vitest';
import { withoutOwnFields } from '#lab/browser/own-fields';
import { profiles } from '#lab/browser/profiles';
import { byteCount, requestWire } from '#http/wire';
import type { HttpRequest } from '#http/message';
import type { Setup } from '#lab/run/setup';
import { exchanges, runOf, traceOf } from './runs';

const bytes = (request: HttpRequest): number => byteCount(requestWire(request));

const ordersOf = async (mode: string, more: Partial<Setup> = {}): Promise<HttpRequest> => {
  const found = exchanges(traceOf(await runOf('log-in read-orders', more), mode)).at(-1);
  if (!found) throw new Error('no request');
  return found.request;
};

// Measured: GET /orders of three kinds of login, and three kinds of tokens.
test.each<[string, Partial<Setup>, number]>([
  ['session', {}, 596],
  ['jwt', {}, 1170],
  ['hybrid', {}, 1170],
  ['jwt', { store: 'server-cookie' }, 1211],
  ['jwt', { alg: 'HS256' }, 871],
  ['jwt', { claims: 'profile' }, 1318],
  ['hybrid', { claims: 'permissions' }, 6267],
])('%s with %j: within 10 %% of the %i bytes of Chromium', async (mode, more, measured) => {
  const sent = bytes(await ordersOf(mode, more));
  expect(Math.abs(sent - measured) / measured).toBeLessThan(0.1);
});

test('a JWT’s request is about twice a session’s: 613 bytes more', async () => {
  const [session, jwt] = [bytes(await ordersOf('session')), bytes(await ordersOf('jwt'))];
  expect(jwt / session).toBeLessThan(2.2);
  expect(jwt / session).toBeGreaterThan(1.9);
  expect(jwt - session).toBe(613);
});

test.each(profiles.map(({ id }) => id))('%s names itself in every request of a page', async (browser) => {
  const { userAgent } = profiles.find(({ id }) => id === browser)?.names.value ?? {};
  for (const { by, request } of exchanges(traceOf(await runOf('log-in read-orders', { browser }), 'jwt'))) {
    const named = request.fields.find(([name]) => name === 'User-Agent')?.[1];
    expect([by.type, named]).toEqual([by.type, by.type === 'page' ? userAgent : undefined]);
  }
});

test('no fields of the browser are left in what an app would send', async () => {
  const request = withoutOwnFields(await ordersOf('jwt'));
  expect(request.fields.map(([name]) => name)).toEqual(['Host', 'Authorization']);
});
