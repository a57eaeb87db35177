/** What the scale page is made of, without a page: inputs, axes, words, marks. */
import { assert, constantFrom, double, integer, property } from 'fast-check';
import { expect, test } from 'vitest';
import { indexCredentials, neverIndexAuthorization } from '#http/hpack/indexing';
import { CHOICES } from '#lab/run/choices';
import { SIGNATURE_RATES } from '#lab/scale/signature-rates';
import { waysOf } from '#lab/scale/ways';
import { decadesAround, placeOn, ticksOf, valueOn, type Axis } from '../../../../src/ui/lab/scale/axis';
import { bytesOf } from '../../../../src/ui/lab/scale/bytes-of';
import type { Graph } from '../../../../src/ui/lab/scale/graph';
import { bytesGraph } from '../../../../src/ui/lab/scale/graphs/bytes-graph';
import { callsGraph } from '../../../../src/ui/lab/scale/graphs/calls-graph';
import { claimsGraph } from '../../../../src/ui/lab/scale/graphs/claims-graph';
import { loadGraph } from '../../../../src/ui/lab/scale/graphs/load-graph';
import { outageGraph } from '../../../../src/ui/lab/scale/graphs/outage-graph';
import {
  INPUTS,
  inputsFor,
  POSITIONS,
  positionOf,
  readInput,
  valueAt,
  type Inputs,
} from '../../../../src/ui/lab/scale/inputs';
import { bytesText, numberText, percentText, timeText } from '../../../../src/ui/lab/scale/words';
import { unitFiguresNow } from '../../../lab/scale/fleet';

test('a slider says values within bounds, in its order, and its thumb is where its value is', () => {
  assert(
    property(
      constantFrom(...INPUTS),
      integer({ min: 0, max: POSITIONS }),
      integer({ min: 0, max: POSITIONS }),
      (input, a, b) => {
        const [low, high] = [valueAt(input, Math.min(a, b)), valueAt(input, Math.max(a, b))];
        expect(low).toBeGreaterThanOrEqual(input.from);
        expect(high).toBeLessThanOrEqual(input.to);
        expect(low).toBeLessThanOrEqual(high);
        expect(readInput(input, String(low))).toBe(low);
      },
    ),
  );
  for (const input of INPUTS) {
    expect([valueAt(input, 0), valueAt(input, POSITIONS)]).toEqual([input.from, input.to]);
    expect([positionOf(input, input.from), positionOf(input, input.to)]).toEqual([0, POSITIONS]);
  }
});

test('what is typed counts only as a number within bounds', async () => {
  const [requests] = INPUTS;
  if (!requests) throw new Error('no inputs');
  const read = ['', ' ', 'x', '-1', '0', '1e7', 'NaN', 'Infinity', '12', '1e3', '0.5'].map((text) =>
    readInput(requests, text),
  );
  expect(read).toEqual([...Array.from({ length: 8 }, () => undefined), 12, 1000, 0.5]);
  const inputs = inputsFor(await unitFiguresNow());
  for (const input of INPUTS) expect(readInput(input, String(input.read(inputs)))).toBe(input.read(inputs));
  expect(inputs.lifetimes.hybrid).toBe(900);
});

test('an axis finds its values again', () => {
  const axes: Axis[] = [
    { label: '', from: 0.01, to: 1e6, log: true, text: String },
    { label: '', from: 0, to: 8192, log: false, text: String },
  ];
  assert(
    property(constantFrom(...axes), double({ min: 0, max: 1, noNaN: true }), (axis, place) => {
      expect(placeOn(axis, valueOn(axis, place))).toBeCloseTo(place, 9);
    }),
  );
  for (const axis of axes) {
    expect(placeOn(axis, 1e12)).toBe(1);
    expect(placeOn(axis, 0)).toBe(0);
    expect(ticksOf(axis, 5).length).toBeLessThanOrEqual(5);
  }
  expect(ticksOf({ label: '', from: 0.05, to: 2000, log: true, text: String }, 9)).toEqual([
    0.1, 1, 10, 100, 1000,
  ]);
  expect(decadesAround([0, 3, 250])).toEqual({ from: 1, to: 1000 });
  expect(decadesAround([])).toEqual({ from: 0.1, to: 1 });
});

test('words', () => {
  expect([0, 0.0125, 1234, 1_234_567, 0.00001, 0.00012].map(numberText)).toEqual([
    '0',
    '0.0125',
    '1,230',
    '1,230,000',
    '10⁻⁵',
    '1.2 × 10⁻⁴',
  ]);
  expect([20, 1500, 2.5e6, 3e9, 4e12].map(bytesText)).toEqual(['20 B', '1.5 kB', '2.5 MB', '3 GB', '4 TB']);
  expect([12e-6, 0.0125, 1, 90, 900, 3600, 86_400, 172_800].map(timeText)).toEqual([
    '12 µs',
    '12.5 ms',
    '1 s',
    '1.5 min',
    '15 min',
    '1 h',
    '24 h',
    '2 days',
  ]);
  expect([0, 0.00001, 0.5, 0.99999, 1].map(percentText)).toEqual([
    '0 %',
    'under 0.01 %',
    '50 %',
    'over 99.99 %',
    '100 %',
  ]);
});

const graphsOf = async (changes: Partial<Inputs> = {}) => {
  const figures = await unitFiguresNow();
  const inputs = { ...inputsFor(figures), ...changes };
  const ways = waysOf(figures, {
    ...inputs.lifetimes,
    lookUpKept: inputs.lookUpKept,
  });
  return {
    calls: callsGraph(ways, inputs),
    indexed: bytesGraph(bytesOf(figures, indexCredentials), inputs),
    neverIndexed: bytesGraph(bytesOf(figures, neverIndexAuthorization), inputs),
    claims: claimsGraph(bytesOf(figures, indexCredentials), inputs),
    load: loadGraph(ways, inputs),
    outage: outageGraph(ways, inputs, { keepsOldKeys: false, hasReplica: false }),
    keepsOldKeys: outageGraph(ways, inputs, { keepsOldKeys: true, hasReplica: false }),
    hasReplica: outageGraph(ways, inputs, { keepsOldKeys: false, hasReplica: true }),
  };
};

/** Every mark is where two curves, or a curve and the level, change places. */
const expectTrueMarks = ({ marks, curves, level }: Graph) => {
  const lines = [...curves.map(({ at }) => at), ...(level === undefined ? [] : [() => level])];
  for (const { x, y } of marks) {
    const changes = lines.some((first, index) =>
      lines
        .slice(index + 1)
        .some(
          (second) => (first(x * 0.999) - second(x * 0.999)) * (first(x * 1.001) - second(x * 1.001)) < 0,
        ),
    );
    expect(changes).toBe(true);
    expect(Number.isFinite(y)).toBe(true);
  }
};

test('every marked crossing is one, evaluated on both of its sides', async () => {
  const settings: Partial<Inputs>[] = [
    {},
    { betweenRequests: 3600, keySetKept: 3600, services: 100 },
    { claims: 2048, connection: 1000, lookUpKept: 0 },
  ];
  let marks = 0;
  for (const setting of settings) {
    for (const graph of Object.values(await graphsOf(setting))) {
      expectTrueMarks(graph);
      marks += graph.marks.length;
    }
  }
  expect(marks).toBeGreaterThan(20);
});

test('users who come seldom: calls cross within the graph, and the mark says which makes fewer', async () => {
  const { calls } = await graphsOf({ betweenRequests: 3600, keySetKept: 600 });
  const [mark] = calls.marks;
  expect(mark?.says).toMatch(/^From .* requests a second, .* makes fewer calls than .*\.$/u);
});

test('indexed, a JWT on HTTP/2 gets lighter than a session on HTTP/1.1; never indexed, it does not', async () => {
  const { indexed, neverIndexed } = await graphsOf();
  const crossing = ({ marks }: Graph) =>
    marks.filter(({ says }) => says.includes('Session, HTTP/1.1') && says.includes('JWT, HTTP/2'));
  expect(crossing(indexed)).toHaveLength(1);
  expect(crossing(neverIndexed)).toEqual([]);
});

test('during an outage: who keeps old keys answers at least as much', async () => {
  const { outage, keepsOldKeys } = await graphsOf();
  for (const [index, { at }] of outage.curves.entries()) {
    for (const seconds of [1, 100, 3600, 1e5]) {
      expect(keepsOldKeys.curves[index]?.at(seconds)).toBeGreaterThanOrEqual(at(seconds));
    }
  }
});

test('during an outage: with a replica every session request is answered, and a token’s renewal is not', async () => {
  const { outage, hasReplica } = await graphsOf();
  const at = ({ curves }: Graph, id: string) => curves.find((each) => each.id === id)?.at(3600) ?? 0;
  expect(at(outage, 'session')).toBe(0);
  expect(at(hasReplica, 'session')).toBe(1);
  for (const id of ['jwt', 'hybrid']) expect(at(hasReplica, id)).toBe(at(outage, id));
});

test('a core’s signatures are assumed for every algorithm that the lab signs with, and can be changed', async () => {
  const offered = CHOICES.find(({ id }) => id === 'alg')?.options.map(({ id }) => id);
  expect(SIGNATURE_RATES.map(({ alg }) => alg)).toEqual(expect.arrayContaining(offered ?? []));
  const { checked } = inputsFor(await unitFiguresNow());
  const cores = async (changes: Partial<Inputs>) =>
    (await graphsOf(changes)).load.curves.find(({ id }) => id === 'RS256')?.at(120_000);
  expect(await cores({})).toBe(120_000 / (checked['RS256'] ?? 0));
  expect(await cores({ checked: { ...checked, RS256: 1000 } })).toBe(120);
});
