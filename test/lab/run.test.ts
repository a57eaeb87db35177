import { expect, test } from 'vitest';
import { direct } from '#http/message';
import { ACTS } from '#lab/run/act';
import { credentials } from '#lab/derive/credentials';
import { modeOf, modes } from '#lab/modes';
import { hashPassword } from '#lab/shop/password';
import { drawBytes, SEED } from '#lab/run/random';
import { advance, begin, cut, run, worldAt } from '#lab/run/run';
import { DEFAULT_SETUP } from '#lab/run/choices';
import { PASSWORD, startWorld } from '#lab/shop/shop';
import { storeOf, stores } from '#lab/stores';
import { lastWorld, runOf, setupOf } from './runs';

const ALL = ACTS.map(({ id }) => id).join(' ');

test('modes and stores are found, each by the name of its file', () => {
  expect(modes.map(({ id }) => id)).toEqual(expect.arrayContaining(['session', 'jwt', 'hybrid']));
  expect(stores.map(({ id }) => id)).toEqual([
    'memory',
    'local-storage',
    'session-storage',
    'script-cookie',
    'server-cookie',
  ]);
  expect(modeOf('jwt')?.label).toBe('JWT');
  expect(storeOf('constructor')).toBeUndefined();
});

test('the same setup gives the same run, byte for byte', async () => {
  expect(JSON.stringify(await runOf(ALL))).toBe(JSON.stringify(await runOf(ALL)));
});

test('a run is a fold: step by step it comes to the same', async () => {
  let byHand = await begin(DEFAULT_SETUP);
  for (const act of DEFAULT_SETUP.acts) byHand = await advance(byHand, act, direct);
  expect(byHand).toEqual(await run(DEFAULT_SETUP, direct));
});

test('cutting and going on is as if the cut acts had never been', async () => {
  const whole = await runOf('log-in read-orders wait-20 log-out');
  expect(cut(whole, 2)).toEqual(await runOf('log-in read-orders'));
  expect(await advance(cut(whole, 1), 'log-out', direct)).toEqual(await runOf('log-in log-out'));
  expect(cut(whole, 0).traces.every(({ steps }) => steps.length === 0)).toBe(true);
  expect(cut(whole, 9)).toEqual(whole);
});

test('advancing changes nothing that was there before', async () => {
  const before = await runOf('log-in');
  const copy = structuredClone(before);
  await advance(before, 'read-orders', direct);
  expect(before).toEqual(copy);
});

test('the world after the n-th act', async () => {
  const { traces } = await runOf('log-in wait-10 read-orders');
  for (const trace of traces) {
    const clocks = [0, 1, 2, 3].map((acts) => worldAt(trace, acts).clock - trace.start.clock);
    expect(clocks).toEqual([0, 0, 600, 600]);
    expect(worldAt(trace, 3)).toBe(lastWorld(trace));
  }
});

test('every mode starts from the same world', async () => {
  const { traces } = await begin(setupOf(''));
  expect(new Set(traces.map(({ start }) => JSON.stringify(start))).size).toBe(1);
});

test('unknown ids are a RangeError', async () => {
  await expect(begin(setupOf('', { store: 'x' }))).rejects.toThrow(RangeError);
  await expect(begin(setupOf('', { lifetime: 'x' }))).rejects.toThrow(RangeError);
  await expect(runOf('constructor')).rejects.toThrow(RangeError);
});

test('no credential is in the tables of any server', async () => {
  const done = await runOf('log-in wait-10 refresh read-orders log-in');
  // Two passwords, two session identifiers, two tokens, and of hybrid three pairs.
  expect(credentials(done).size).toBe(12);
  for (const trace of done.traces) {
    const tables = JSON.stringify(lastWorld(trace).server);
    expect([...credentials(done)].filter((credential) => tables.includes(credential))).toEqual([]);
  }
});

test('the password is stored as PBKDF2-HMAC-SHA-256 with 600,000 iterations', async () => {
  const { pbkdf2Sync } = await import('node:crypto');
  const { server } = await startWorld(SEED);
  const [alice] = server.users;
  const salt = Buffer.from(alice?.salt ?? '', 'base64url');
  expect(alice?.iterations).toBe(600_000);
  expect(alice?.passwordHash).toBe(pbkdf2Sync(PASSWORD, salt, 600_000, 32, 'sha256').toString('base64url'));
  expect(await hashPassword('x', '', 1)).toBe(pbkdf2Sync('x', '', 1, 32, 'sha256').toString('base64url'));
});

test('the generator is mulberry32', () => {
  // Its first output from the state 0, as a fraction of 2^32.
  const first = new DataView(drawBytes(0, 4).value.buffer).getUint32(0);
  expect(first / 2 ** 32).toBe(0.26642920868471265);
  expect(drawBytes(SEED, 8).value.slice(0, 5)).toEqual(drawBytes(SEED, 5).value);
});
