/** What the lab's views are computed from: changes, marks, figures, findings, the outcome. Not: how they look (lab.browser.test.tsx). */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { direct } from '#http/message';
import { byteCount, requestWire } from '#http/wire';
import type { Holding } from '#lab/derive/holdings';
import { modeOf, modes } from '#lab/modes';
import { acceptedAfterRevocation, revokedAt } from '#lab/measures/still-accepted';
import { run, worldAt, type Run } from '#lab/run/run';
import { DEFAULT_SETUP, TOLD_SETUP } from '#lab/run/choices';
import type { Setup } from '#lab/run/setup';
import { sceneAt } from '#lab/derive/scene/scene';
import { setupOfStory, stories } from '#lab/stories';
import { stores } from '#lab/stores';
import { columnFindings } from '../../../src/ui/lab/record/column-findings';
import { kindsIn, marksIn, opaqueValues, runsIn } from '../../../src/ui/lab/holdings/credential-marks';
import { changes } from '../../../src/ui/lab/holdings/holding-changes';
import { barsOf } from '../../../src/ui/lab/measures/bars';
import { placeIn, queryOf } from '../../../src/ui/lab/place';
import { tell } from '../../../src/ui/lab/tell';

const runOf = (setup: Partial<Setup>) => run({ ...TOLD_SETUP, ...setup }, direct);

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

const figuresOf = (made: Run) => Object.fromEntries(barsOf(made).map(({ id, figures }) => [id, figures]));
const stepsOf = (made: Run) => Object.fromEntries(barsOf(made).map(({ id, step }) => [id, step]));

test('figures are counted in the trace, and say at which step', async () => {
  const made = await runOf({ acts: ['log-in', 'wait-20', 'read-orders', 'wait-1'] });
  const bytes = made.traces.map(({ steps }) => {
    const last = steps.findLast(({ event }) => event.type === 'exchange')?.event;
    return last?.type === 'exchange' ? byteCount(requestWire(last.request)) : undefined;
  });
  expect(figuresOf(made)).toEqual({ bytes, 'look-ups': [2, 0, 2], takeable: [0, 1, 1] });
  expect(stepsOf(made)).toEqual({ bytes: 3, 'look-ups': 3, takeable: 1 });
});

test('nothing is counted before orders were read', async () => {
  const made = await runOf({ acts: [] });
  const none = [undefined, undefined, undefined];
  expect(figuresOf(made)).toEqual({ bytes: none, 'look-ups': none, takeable: [0, 0, 0] });
  expect(stepsOf(made)).toEqual({ bytes: undefined, 'look-ups': undefined, takeable: 0 });
});

describe('accepted after revocation', () => {
  const accepted = async (setup: Partial<Setup>) => acceptedAfterRevocation(await runOf(setup));

  test('after one that is tried now, as after one that was made', async () => {
    const acts = ['log-in', 'read-orders', 'wait-10'];
    const tried = await accepted({ acts });
    expect(tried).toEqual([0, 5 * 60, 5 * 60]);
    expect(await accepted({ acts: [...acts, 'end-logins', 'wait-1'] })).toEqual(tried);
    expect(revokedAt(await runOf({ acts: [...acts, 'end-logins', 'wait-1'] }))).toBe(4);
  });

  test('a token without expiry is accepted for ever; who is not logged in is not revoked', async () => {
    expect((await accepted({ acts: ['log-in'], lifetime: 'none' }))[1]).toBe('never');
    expect(await accepted({ acts: [] })).toEqual([undefined, undefined, undefined]);
  });
});

test('a still is told with its act and the outcome of every lane', async () => {
  const told = async (acts: string[], defences = TOLD_SETUP.defences) => {
    const { setup, traces } = await runOf({ acts, defences });
    return tell(
      acts.at(-1),
      traces.map((trace) => sceneAt(setup, trace, trace.steps.length - 1)),
    );
  };
  expect(await told([])).toBe('Nothing has happened yet.');
  expect(await told(['log-in', 'wait-20'])).toBe('Wait 20 minutes: it is 10:20:00.');
  expect(await told(['log-in', 'wait-20', 'read-orders'])).toBe(
    'Read orders. Session: logged in. JWT: rejected. Hybrid: logged in.',
  );
  expect(await told(['log-in', 'xss-reads-storage'], [])).toContain('JWT: attacker is in.');
});

describe('places', () => {
  const [first] = stories;

  test.each(stories)('the story $id from its start, at a step, with the record, presented', (story) => {
    const setup = setupOfStory(story);
    expect(placeIn(`story=${story.id}`)).toMatchObject({ setup, told: story, step: 0, plays: true });
    for (const spot of [
      { setup, story, step: 1, still: 2, record: true, present: false },
      { setup, story, step: setup.acts.length, record: false, present: true },
    ]) {
      expect(queryOf(spot)).toContain(`story=${story.id}&step=${spot.step}`);
      expect(placeIn(queryOf(spot))).toMatchObject({ ...spot, told: story, plays: false });
    }
  });

  test('a run of one’s own keeps the story it began with, its step and its still', () => {
    const spot = { ...placeIn('acts=log-in.read-orders.refresh&from=csrf&step=2&still=1') };
    expect(spot).toMatchObject({ step: 2, still: 1, plays: false, notices: [] });
    expect(spot.story?.id).toBe('csrf');
    expect(spot.told).toBeUndefined();
    expect(placeIn(queryOf(spot))).toEqual(spot);
  });

  test('without a setup the first story is open, its first acts done', () => {
    for (const query of ['', 'present', 'record']) {
      expect(placeIn(query)).toMatchObject({ told: first, step: TOLD_SETUP.acts.length, plays: false });
    }
  });

  test('a story that does not exist is named, and the default run is there', () => {
    const { setup, notices } = placeIn('story=atlantis');
    expect(setup).toEqual(DEFAULT_SETUP);
    expect(notices.join()).toContain('atlantis');
  });

  test('any query gives a place whose address leads back to it', () => {
    fc.assert(
      fc.property(fc.webQueryParameters(), (query) => {
        const { notices: _, plays: __, told: ___, ...place } = placeIn(query);
        const again = placeIn(queryOf(place));
        expect([again.setup, again.step]).toEqual([place.setup, place.step]);
      }),
    );
  });
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
      found({ store: 'memory', defences: TOLD_SETUP.defences.filter((id) => !ids.includes(id)) });
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
