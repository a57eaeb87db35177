/** The formulas for calls against requests that are really answered in the lab's world. */
import { expect, test } from 'vitest';
import { drawBytes } from '#lab/run/random';
import { callsOfBurst, centralCalls, keptBy, missShare, renewalShare, type Way } from '#lab/scale/calls';
import { tokenIn } from '#lab/scale/token-in';
import type { UnitFigures } from '#lab/scale/unit-figures';
import { ask } from '../runs';
import { countCalls, figuresIn, modeFigures, PLAIN_WAY, unitRun, worldsOf } from './fleet';

const NO_SPARE = { keepsOldKeys: false, hasReplica: false };
const wayOf = (figures: UnitFigures, lookUpKept = 0): Way => ({
  lookUps: figures.lookUps,
  verifications: figures.verifications,
  renewalCalls: figures.renewal.calls,
  lifetime: figures.lifetime ?? Number.POSITIVE_INFINITY,
  lookUpKept,
  writes: figures.writes,
  ...PLAIN_WAY,
});

/** Moments at random: gaps of a Poisson process, from the lab's generator. */
const poisson = (perSecond: number, count: number, seed: number): number[] => {
  const view = new DataView(drawBytes(seed, 4 * count).value.buffer);
  let at = 0;
  return Array.from({ length: count }, (_, index) => {
    at -= Math.log((view.getUint32(4 * index) + 1) / (2 ** 32 + 1)) / perSecond;
    return at;
  });
};

test('3 services × 20 requests, really answered: calls as computed', async () => {
  const made = await unitRun();
  const requests = Array.from({ length: 60 }, (_, index) => ({ at: index, service: index % 3 }));
  const counted: Record<string, number> = {};
  for (const figures of modeFigures(made)) {
    const count = await countCalls(made, figures.mode, { services: 3, requests, keySetKept: 600 });
    const computed = callsOfBurst(wayOf(figures), 3, 20);
    // Services behind a gateway check a token that this request does not show.
    const keySets = tokenIn(figures.request) === undefined ? 0 : computed.keySets;
    expect(count).toEqual({ lookUps: computed.lookUps, keySets, answered: 60 });
    counted[figures.mode] = computed.total;
  }
  expect(counted).toMatchObject({ session: 60, jwt: 3, hybrid: 3 });
});

test('key sets: the part of random requests that finds none, in the lab’s world and by formula', async () => {
  const made = await unitRun();
  const count = 900;
  // Within the life of the one token there is room for two keepings of the key set by each service.
  for (const keySetKept of [5, 60]) {
    const requests = poisson(count / 880, count, 7).map((at, index) => ({ at, service: index % 3 }));
    const counted = await countCalls(made, 'jwt', { services: 3, requests, keySetKept });
    const seconds = requests.at(-1)?.at ?? 0;
    const perSecond = count / seconds;
    const share = missShare(perSecond / 3, keySetKept);
    const computed = centralCalls(wayOf(figuresIn(made, 'jwt')), {
      requestsPerSecond: perSecond,
      services: 3,
      betweenRequests: 10,
      keySetKept,
    });
    expect(computed.keySets * seconds).toBeCloseTo(share * count, 6);
    expect(counted.answered).toBe(count);
    // Each of the 3 starts with none, which the steady state does not; the rest is chance, the same at every run.
    expect(Math.abs(counted.keySets - share * count)).toBeLessThan(3 + 3 * Math.sqrt(share * count));
  }
});

test('renewals: users who come back at random, each token really checked', async () => {
  const made = await unitRun();
  const { request, lifetime = 0, renewal } = figuresIn(made, 'hybrid');
  const { central } = worldsOf(made, 'hybrid');
  const count = 1500;
  const betweenRequests = 300;
  let issued = 0;
  let renewals = 0;
  for (const at of poisson(1 / betweenRequests, count, 11)) {
    const { status } = await ask('hybrid', central, request, { now: central.clock + (at - issued) });
    if (status === 401) {
      renewals += 1;
      // The page refreshes; the next token is as old as the first one was then.
      issued = at;
    }
  }
  const way = wayOf(figuresIn(made, 'hybrid'));
  const scale = { requestsPerSecond: 1 / betweenRequests, services: 1, betweenRequests, keySetKept: 600 };
  const share = renewalShare(way, scale);
  expect(share).toBe(1 / (1 + lifetime / betweenRequests));
  expect(centralCalls(way, scale).renewals).toBe((share * renewal.calls) / betweenRequests);
  expect(Math.abs(renewals - share * count)).toBeLessThan(3 * Math.sqrt(share * count));
});

test('look-ups that are kept: none kept is one a request, kept for long is next to none', () => {
  const scale = { requestsPerSecond: 100, services: 4, betweenRequests: 10, keySetKept: 600 };
  const way: Way = {
    lookUps: 1,
    verifications: 0,
    renewalCalls: 0,
    lifetime: Number.POSITIVE_INFINITY,
    lookUpKept: 0,
    writes: 0,
    ...PLAIN_WAY,
  };
  expect(centralCalls(way, scale)).toEqual({
    lookUps: 100,
    writes: 0,
    keySets: 0,
    lists: 0,
    renewals: 0,
    total: 100,
  });
  // A session that is prolonged at each look-up costs the store two calls.
  expect(centralCalls({ ...way, writes: 1 }, scale)).toMatchObject({ writes: 100, total: 200 });
  expect(centralCalls({ ...way, writes: 1, lookUpKept: 40 }, scale).total).toBe(100);
  // 40 seconds from one request of a user to the same service to the next.
  expect(centralCalls({ ...way, lookUpKept: 40 }, scale).lookUps).toBe(50);
  expect(centralCalls({ ...way, lookUpKept: 1e9 }, scale).lookUps).toBeLessThan(1e-5);
  expect(callsOfBurst({ ...way, lookUpKept: 1 }, 4, 25).total).toBe(4);
  // One gateway keeps it for all four: 10 seconds from one request of a user to the next.
  const gateway = { ...way, atGateway: true, verifications: 1, signatures: 1 };
  expect(centralCalls({ ...gateway, lookUpKept: 40 }, scale).lookUps).toBe(20);
  expect(callsOfBurst({ ...gateway, lookUpKept: 1 }, 4, 25)).toMatchObject({ lookUps: 1, keySets: 4 });
  // A copy of the list is fetched as a key set is, and needed during an outage.
  const listed = { ...way, lookUps: 0, verifications: 1, listKept: 60 };
  expect(centralCalls(listed, scale)).toMatchObject({ lookUps: 0, lists: 100 / (1 + 25 * 60) });
  expect(keptBy(listed, scale, NO_SPARE).map(({ seconds }) => seconds)).toEqual([Infinity, 600, 60]);
  expect(keptBy(listed, scale, { ...NO_SPARE, keepsOldKeys: true })).toHaveLength(1);
});
