/** The formulas against whole runs with services on hosts of their own: what they ask, and what is answered while the authorization server is down. Not: one server at a time (calls.test.ts, outage.test.ts). */
import { expect, test } from 'vitest';
import { callsOfBurst, type Way } from '#lab/scale/calls';
import type { Exchange } from '#lab/run/trace';
import { modes } from '#lab/modes';
import { AUTH_ORIGIN } from '#lab/origins';
import { exchanges, runOf, traceOf } from '../runs';
import { figuresIn, modeFigures, PLAIN_WAY, unitFiguresNow, unitRun } from './fleet';

const SERVICES = ['read-photos', 'read-billing'];

const toCentre = ({ initiator, request }: Exchange) =>
  initiator === 'server' && new URL(request.url).origin === AUTH_ORIGIN;

const wayOf = async (mode: string): Promise<Way> => {
  const { lookUps, verifications, renewal } = figuresIn(await unitRun(), mode);
  return {
    lookUps,
    verifications,
    renewalCalls: renewal.calls,
    lifetime: 900,
    lookUpKept: 0,
    writes: 0,
    ...PLAIN_WAY,
  };
};

test('2 services × 20 requests and 20 at the shop, in one run: what the services asked is as computed', async () => {
  const rounds = Array.from({ length: 20 }, () => ['read-orders', ...SERVICES]).flat();
  const made = await runOf(['log-in', ...rounds].join(' '), { gateway: 'passes-cookie' });
  const counted = [];
  for (const mode of ['session', 'jwt', 'hybrid']) {
    const asked = exchanges(traceOf(made, mode)).filter(toCentre);
    const computed = callsOfBurst(await wayOf(mode), SERVICES.length, 20);
    expect(asked).toHaveLength(computed.total);
    counted.push([mode, asked.length]);
  }
  expect(counted).toEqual([
    ['session', 40],
    ['jwt', 2],
    ['hybrid', 2],
  ]);
  const looked = exchanges(traceOf(made, 'session')).filter(
    ({ request, queries }) =>
      request.url.endsWith('/orders') && queries.some(({ table }) => table === 'sessions'),
  );
  expect(looked).toHaveLength(20);
});

test('the authorization server is down: a session’s requests to a service fail, a JWT’s are answered until it expires', async () => {
  const minutes = 20;
  const during = Array.from({ length: minutes }, () => ['wait-1', 'read-photos']).flat();
  const acts = ['log-in', 'read-photos', 'auth-down', ...during];
  const made = await runOf(acts.join(' '), { gateway: 'passes-cookie' });
  const answered = (mode: string) =>
    traceOf(made, mode)
      .steps.filter(({ act }) => act > 2)
      .flatMap(({ event }) =>
        event.type === 'exchange' &&
        event.initiator === 'script' &&
        /\/(?:albums|photos)$/u.test(event.request.url)
          ? [event.response.status === 200]
          : [],
      );
  expect(answered('session')).toEqual(Array.from({ length: minutes }, () => false));
  // A token that was issued as the outage began: a part of 1 while it lives, of 0 after.
  const { lifetime = 0 } = figuresIn(await unitRun(), 'jwt');
  expect(answered('jwt')).toEqual(
    Array.from({ length: minutes }, (_, minute) => (minute + 1) * 60 < lifetime),
  );
});

test('what a service asked once: the key set, or about the credential', async () => {
  const asked = (await unitFiguresNow()).map(
    ({ mode, asked, lookUps, verifications, keySetKept, renewal }) => [
      mode,
      asked.map(({ request }) => `${request.method} ${new URL(request.url).pathname}`),
      lookUps,
      verifications,
      keySetKept,
      renewal.calls,
    ],
  );
  const expected = [
    ['session', ['POST /introspect'], 1, 0, undefined, 0],
    ['jwt', ['GET /jwks.json'], 0, 1, 3600, 1],
    ['hybrid', ['GET /jwks.json'], 0, 1, 3600, 1],
    ['jwt introspection', ['POST /introspect'], 1, 0, undefined, 1],
    ['session session-gateway', ['GET /jwks.json'], 1, 1, 3600, 0],
    ['jwt jwt-denylist', ['GET /jwks.json', 'GET /denylist'], 0, 1, 3600, 1],
    ['hybrid hybrid-denylist', ['GET /jwks.json', 'GET /denylist'], 0, 1, 3600, 1],
  ];
  expect(asked).toEqual(expect.arrayContaining(expected));
  expect(modeFigures(await unitRun())).toHaveLength(modes.length);
});
