/** What the lab's views are computed from: changes, marks, figures, findings, the outcome. Not: how they look (lab.browser.test.tsx). */
import { describe, expect, test } from 'vitest';
import { direct } from '#http/message';
import { byteCount, requestWire } from '#http/wire';
import type { Holding } from '#lab/derive/holdings';
import { modeOf, modes } from '#lab/modes';
import { run, worldAt } from '#lab/run/run';
import { DEFAULT_SETUP } from '#lab/run/choices';
import type { Setup } from '#lab/run/setup';
import { stores } from '#lab/stores';
import { columnFindings } from '../../../src/ui/lab/record/column-findings';
import { kindsIn, marksIn, opaqueValues, runsIn } from '../../../src/ui/lab/holdings/credential-marks';
import { changes } from '../../../src/ui/lab/holdings/holding-changes';
import { measures } from '../../../src/ui/lab/measures/measures';
import { outcome } from '../../../src/ui/lab/record/outcome';

const runOf = (setup: Partial<Setup>) => run({ ...DEFAULT_SETUP, ...setup }, direct);

describe('changes', () => {
  const row = (name: string, value: string): Holding => ({ area: 'memory', name, value, notes: [] });
  const told = (before: Holding[], now: Holding[]) =>
    changes(before, now).map(({ holding, change }) => [holding.name, holding.value, change]);

  test('new, changed, removed and as before', () => {
    expect(
      told([row('a', '1'), row('b', '1'), row('c', '1')], [row('a', '1'), row('b', '2'), row('d', '1')]),
    ).toEqual([
      ['a', '1', undefined],
      ['b', '2', 'changed'],
      ['d', '1', 'new'],
      ['c', '1', 'removed'],
    ]);
  });

  test('rows of one name are told apart by their value', () => {
    expect(told([row('a', '1'), row('a', '2')], [row('a', '2')])).toEqual([
      ['a', '2', undefined],
      ['a', '1', 'removed'],
    ]);
    expect(told([row('a', '1')], [row('a', '2'), row('a', '1')])).toEqual([
      ['a', '2', 'new'],
      ['a', '1', undefined],
    ]);
  });
});

describe('credentials in texts', () => {
  test('the pieces of every message are the message, and each column carries its own kinds', async () => {
    const { setup, traces } = await runOf({});
    const carried = traces.map((trace) => {
      const mode = modeOf(trace.mode);
      if (!mode) throw new Error(`There is no mode ${trace.mode}.`);
      const values = opaqueValues(mode, setup, trace);
      const texts = trace.steps.flatMap(({ event }) =>
        event.type === 'exchange'
          ? [event.response.content, ...event.response.fields.map(([, value]) => value)]
          : [],
      );
      for (const text of texts) {
        expect(
          runsIn(text, values)
            .map((each) => each.text)
            .join(''),
        ).toBe(text);
      }
      return [mode.id, [...new Set(texts.flatMap((text) => kindsIn(text, values)))].toSorted()];
    });
    expect(carried).toEqual([
      ['session', ['identifier']],
      ['jwt', ['token']],
      ['hybrid', ['refresh', 'token']],
    ]);
  });

  test('a JWT is marked by segment', () => {
    const text = 'Bearer eyJhbGciOiJIUzI1NiJ9.e30.c2ln';
    expect(marksIn(text, new Map()).map(({ start, end, kind }) => [kind, text.slice(start, end)])).toEqual([
      ['header', 'eyJhbGciOiJIUzI1NiJ9'],
      ['claims', 'e30'],
      ['signature', 'c2ln'],
    ]);
  });
});

test('figures are counted in the trace', async () => {
  const made = await runOf({ acts: ['log-in', 'wait-20', 'read-orders'] });
  const figures = Object.fromEntries(measures(made).map(({ label, figures }) => [label, figures]));
  const bytes = made.traces.map(({ steps }) => {
    const last = steps.findLast(({ event }) => event.type === 'exchange')?.event;
    return last?.type === 'exchange' ? byteCount(requestWire(last.request)) : undefined;
  });
  expect(figures).toEqual({
    'Bytes of the last request for orders': bytes,
    'Requests that reading them took': [1, 1, 3],
    'Login rows at the server': [1, 0, 2],
    'Credentials any script can read': [0, 1, 0],
  });
});

test('nothing is counted before orders were read', async () => {
  expect(measures(await runOf({ acts: [] })).map(({ figures }) => figures)).toEqual([
    [undefined, undefined, undefined],
    [undefined, undefined, undefined],
    [0, 0, 0],
    [0, 0, 0],
  ]);
});

test('an outcome names the status of every column', async () => {
  expect(outcome(await runOf({ acts: [] }))).toBe('Nothing was done yet.');
  expect(outcome(await runOf({ acts: ['log-in', 'refresh'] }))).toBe(
    'Refresh. Session: no request. JWT: no request. Hybrid: 200.',
  );
});

describe('findings', () => {
  const found = async (setup: Partial<Setup>) => {
    const made = await runOf(setup);
    return made.traces.map((trace) => {
      const mode = modeOf(trace.mode);
      if (!mode) throw new Error(`There is no mode ${trace.mode}.`);
      const { clock } = worldAt(trace, made.setup.acts.length);
      return [
        ...new Set(columnFindings(mode, made.setup, trace, { now: clock }).map(({ rule }) => rule.id)),
      ].toSorted();
    });
  };

  test.each(stores.map(({ id }) => id))('session and hybrid stay clean with the store %s', async (store) => {
    const [session, , hybrid] = await found({ store, acts: ['log-in', 'wait-20', 'read-orders', 'log-out'] });
    expect([session, hybrid]).toEqual([[], []]);
  });

  test('each store of the JWT has its own', async () => {
    const jwt = async (store: string) => (await found({ store }))[modes.findIndex(({ id }) => id === 'jwt')];
    expect(await jwt('memory')).toEqual([]);
    expect(await jwt('local-storage')).toEqual(['store-access-webstorage']);
    expect(await jwt('script-cookie')).toEqual(['cookie-no-httponly']);
    expect(await jwt('server-cookie')).toEqual([]);
  });

  test('what the servers do not check or do is flagged where it concerns a column', async () => {
    const without = (...ids: string[]) =>
      found({ store: 'memory', defences: DEFAULT_SETUP.defences.filter((id) => !ids.includes(id)) });
    expect(await without('algorithm-pinned')).toEqual([[], ['verify-alg-open'], ['verify-alg-open']]);
    expect(await without('audience-checked')).toEqual([[], ['verify-no-audience'], ['verify-no-audience']]);
    expect(await without('rotation', 'reuse-detection')).toEqual([[], [], ['refresh-no-rotation']]);
    expect(await without('reuse-detection')).toEqual([[], [], ['refresh-no-reuse-detection']]);
    expect(await without('http-only')).toEqual([
      ['cookie-no-httponly'],
      [],
      expect.arrayContaining(['cookie-no-httponly']),
    ]);
  });

  test('a lifetime of 7 days and one without end are each flagged', async () => {
    expect((await found({ store: 'memory', lifetime: '7d' }))[1]).toEqual(['lifetime-long']);
    expect((await found({ store: 'memory', lifetime: 'none' }))[1]).toEqual(['exp-missing']);
  });
});
