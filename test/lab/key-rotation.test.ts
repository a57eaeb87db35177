/** Rotating the signing key: who is refused and who is believed, with one key published and with two (OpenID Connect Core section 10.1.1). */
import { decodeProtectedHeader } from 'jose';
import { expect, test } from 'vitest';
import { attackOf } from '#lab/attacks';
import { LANES, playCell } from '#lab/measures/matrix';
import { CHOICES } from '#lab/run/choices';
import { keyPairOf, publicJwks } from '#lab/shop/signing-key';
import { ALL_COLUMNS, exchanges, lastWorld, lines, memoryOf, runOf, setupOf, traceOf } from './runs';

const ALGORITHMS = CHOICES.find(({ id }) => id === 'alg')?.options.map(({ id }) => id) ?? [];

test.each(ALGORITHMS)('%s: there is a second key, and no private half is published', (alg) => {
  const setup = setupOf('', { alg });
  const [first, next] = [keyPairOf(setup), keyPairOf(setup, true)];
  expect(next.alg).toBe(first.alg);
  expect(next.kid).not.toBe(first.kid);
  expect(next.isPublic).toBe(first.isPublic);
  const { keys } = publicJwks(setup, { rotated: { keepsOld: true } }, 0);
  expect(keys.map(({ kid }) => kid)).toEqual(first.isPublic ? [next.kid, first.kid] : []);
  for (const key of keys) expect(key).not.toHaveProperty('d');
});

test.each(ALGORITHMS)('%s: tokens of the new key are accepted, those of the old one are not', async (alg) => {
  const acts = 'log-in rotate-key read-orders log-in read-orders';
  const trace = traceOf(await runOf(acts, { alg, defences: [] }), 'jwt');
  expect(lines(trace)).toEqual(['POST /login 200', 'GET /orders 401', 'POST /login 200', 'GET /orders 200']);
  expect(decodeProtectedHeader(memoryOf(lastWorld(trace)).access_token ?? '').kid).toBe(
    keyPairOf(setupOf('', { alg }), true).kid,
  );
});

test('a rotation ends every JWT at once, a hybrid refreshes, a session notices nothing', async () => {
  const run = await runOf('log-in rotate-key read-orders', { ...ALL_COLUMNS, defences: [] });
  const after = (mode: string) => lines(traceOf(run, mode)).slice(1);
  expect(after('session')).toEqual(['GET /orders 200']);
  expect(after('jwt')).toEqual(['GET /orders 401']);
  expect(after('hybrid')).toEqual(['GET /orders 401', 'POST /auth/refresh 200', 'GET /orders 200']);
  expect(after('bff')).toEqual(['GET /orders 401']);
});

test('with two keys an old token is good until it expires, and the old key goes then', async () => {
  const acts = 'log-in rotate-key wait-10 read-orders wait-10 log-in read-photos';
  const trace = traceOf(await runOf(acts, { defences: ['two-keys'] }), 'jwt');
  expect(lines(trace)).toContain('GET /orders 200');
  const set = exchanges(trace).find(({ request }) => request.url.endsWith('/jwks.json'));
  expect((JSON.parse(set?.response.content ?? '{}') as { keys: unknown[] }).keys).toHaveLength(1);
});

const outcome = async (id: string, lane: (typeof LANES)[number], defence: string) => {
  const attack = attackOf(id);
  if (!attack) throw new Error(`no attack ${id}`);
  return (await playCell(attack, lane, defence)).played.outcome;
};

test('wherever a key set counts, a kept one lets forged tokens in and keeps new ones out', async () => {
  const counts: (typeof LANES)[number][] = [];
  for (const lane of LANES.filter(({ store }) => store === undefined || store === 'memory')) {
    // The matrix is a golden: it says in which modes this succeeds.
    if ((await outcome('stale-key-set', lane, 'none')) === 'succeeded') counts.push(lane);
  }
  expect(counts.length).toBeGreaterThan(2);
  for (const lane of counts) {
    expect(await outcome('stale-key-set', lane, 'keys-kept-briefly')).toBe('failed');
    expect(await outcome('rotation-locks-out', lane, 'none')).toBe('succeeded');
    expect(await outcome('rotation-locks-out', lane, 'two-keys')).toBe('failed');
    // What saves Alice’s login saves the attacker’s: the old key is published for longer.
    expect(await outcome('stale-key-set', lane, 'two-keys+keys-kept-briefly')).toBe('succeeded');
  }
});

test('a second rotation says that there is no third key', async () => {
  const trace = traceOf(await runOf('rotate-key rotate-key'), 'jwt');
  expect(trace.steps.map(({ event }) => event.type)).toEqual(['server', 'not-applicable']);
});
