/** A presentation as data: where presses lead, what votes come to, how long it takes. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lessons } from '#lessons/lessons';
import { PLAIN, taskStep } from '../../../../src/ui/learn/lesson-place';
import {
  opening,
  reduce,
  type Action,
  type Presentation,
} from '../../../../src/ui/learn/present/presentation';
import { beatsPlayed, spotFrom, spotIndex, spotsOf } from '../../../../src/ui/learn/present/spots';
import { countsOf, totalOf, withCount, withoutLast, withVotes } from '../../../../src/ui/learn/present/tally';
import { CLOCK_AT_ZERO, elapsed, paceAt, paused, slotOf } from '../../../../src/ui/learn/present/timing';

const [lesson] = lessons.filter(({ id }) => id === 'kick-them-out');
if (!lesson) throw new Error('The lesson is gone.');
const start = opening(lesson, 0, PLAIN);
const after = (actions: readonly Action[], from: Presentation = start) =>
  actions.reduce((before, action) => reduce(lesson, before, action, 100), from);
const asking = lesson.beats.findIndex(({ predict }) => predict) + 1;
const asked = opening(lesson, asking, PLAIN);

describe.each(lessons.map((each) => [each.id, each] as const))('%s', (_id, each) => {
  test('a press is a spot: each beat once, each prediction twice, then what if, then the task; back is the same way', () => {
    const seen: Presentation[] = [opening(each, 0, PLAIN)];
    const spots = spotsOf(each);
    for (let press = 1; press < spots.length; press += 1) {
      seen.push(reduce(each, seen.at(-1) ?? start, { type: 'next' }, press));
    }
    expect(seen.map(({ step, phase }) => ({ step, phase }))).toEqual(spots);
    const predictions = each.beats.filter(({ predict }) => predict).length;
    expect(spots).toHaveLength(1 + each.beats.length + predictions + (each.toggles.length > 0 ? 1 : 0) + 1);
    let last = seen.at(-1) ?? start;
    expect(last.step).toBe(taskStep(each));
    expect(reduce(each, last, { type: 'next' }, 0)).toBe(last);
    for (const spot of spots.toReversed().slice(1)) {
      last = reduce(each, last, { type: 'previous' }, 0);
      expect(last).toMatchObject(spot);
    }
    expect(reduce(each, last, { type: 'previous' }, 0)).toBe(last);
  });

  test('while a vote is open its act is not played; the plan is the guide’s minutes', () => {
    for (const spot of spotsOf(each)) {
      const acts = beatsPlayed(each, spot);
      expect(acts).toBe(Math.min(each.beats.length, spot.phase === 'asked' ? spot.step - 1 : spot.step));
      const { from, to } = slotOf(each, spot);
      expect(to).toBeGreaterThanOrEqual(from);
      const next = spotFrom(each, spot, 1);
      const isLast = spotIndex(each, next) === spotIndex(each, spot);
      expect(to).toBeCloseTo(isLast ? each.guide.minutes * 60 : slotOf(each, next).from);
    }
  });
});

test('votes are counted while the vote is open only, kept on the way back, and corrected after the reveal', () => {
  const voted = after(
    [
      { type: 'vote', option: 1, by: 1 },
      { type: 'vote', option: 1, by: 1 },
      { type: 'vote', option: 0, by: 1 },
      { type: 'vote', option: 2, by: -1 },
      { type: 'vote', option: 99, by: 1 },
    ],
    asked,
  );
  const counts = ({ votes }: Presentation) => countsOf(votes, asking, 3);
  expect(counts(voted)).toEqual([1, 2, 0]);
  expect(counts(after([{ type: 'undo' }], voted))).toEqual([0, 2, 0]);
  const told = after([{ type: 'next' }, { type: 'vote', option: 1, by: 1 }, { type: 'undo' }], voted);
  expect(told.phase).toBe('told');
  expect(counts(told)).toEqual([1, 2, 0]);
  expect(counts(after([{ type: 'count', option: 2, count: 7 }], told))).toEqual([1, 2, 7]);
  const back = after([{ type: 'previous' }], told);
  expect([back.step, back.phase, counts(back)]).toEqual([asking, 'asked', [1, 2, 0]]);
});

test('what moves while the screen is blank only shows it again', () => {
  const blank = after([{ type: 'next' }, { type: 'blank' }]);
  expect(blank).toMatchObject({ step: 1, blank: true });
  expect(after([{ type: 'next' }], blank)).toMatchObject({ step: 1, blank: false });
});

test('what-ifs are switched at their spot only, in the lesson’s order, and stay on the way back', () => {
  const whatIf = after([{ type: 'last' }, { type: 'previous' }]);
  expect(whatIf.phase).toBe('what-if');
  const on = after(
    [
      { type: 'toggle', toggle: 1 },
      { type: 'toggle', toggle: 0 },
      { type: 'toggle', toggle: 9 },
    ],
    whatIf,
  );
  expect(on.on).toEqual(lesson.toggles.map(({ id }) => id));
  expect(after([{ type: 'previous' }, { type: 'toggle', toggle: 0 }], on).on).toEqual(on.on);
  expect(after([{ type: 'toggle', toggle: 0 }], on).on).toEqual([lesson.toggles[1]?.id]);
});

test('a reset leaves what a new presentation is, and is another sitting', () => {
  const action = fc.oneof(
    fc
      .constantFrom(...(['next', 'previous', 'last', 'undo', 'blank', 'pause'] as const))
      .map((type) => ({ type })),
    fc.record({ type: fc.constant('vote' as const), option: fc.nat(5), by: fc.constantFrom(-1, 1) }),
    fc.record({ type: fc.constant('toggle' as const), toggle: fc.nat(3) }),
    fc.record({ type: fc.constant('count' as const), option: fc.nat(5), count: fc.nat(40) }),
  );
  fc.assert(
    fc.property(fc.array(action, { maxLength: 60 }), (actions) => {
      const before = after(actions, opening(lesson, 3, { on: ['denylist'], seed: 9 }));
      for (const { step } of before.votes) {
        for (const count of countsOf(before.votes, step, 6)) expect(count).toBeGreaterThanOrEqual(0);
      }
      expect(after([{ type: 'reset' }], before)).toEqual({ ...start, sitting: before.sitting + 1 });
    }),
  );
});

test('a tally: no count below zero, an entered number is one vote to take back', () => {
  const at = { step: 4, option: 1 };
  const entered = withCount(withVotes([], { ...at, by: 1 }), at, 12);
  expect(countsOf(entered, 4, 3)).toEqual([0, 12, 0]);
  expect(countsOf(withoutLast(entered, 4), 4, 3)).toEqual([0, 1, 0]);
  expect(withoutLast(entered, 5)).toBe(entered);
  expect(withVotes([], { ...at, by: -1 })).toEqual([]);
  expect(totalOf(countsOf(withCount(entered, at, Number.NaN), 4, 3))).toBe(0);
});

test('the clock begins with the first press, stands still while it is stopped, and tells the pace', () => {
  const begun = reduce(lesson, start, { type: 'next' }, 1000);
  expect(elapsed(start.clock, 5000)).toBe(0);
  expect(elapsed(begun.clock, 1030)).toBe(30);
  const stopped = paused(begun.clock, 1030);
  expect(elapsed(stopped, 2000)).toBe(30);
  const on = paused(stopped, 2000);
  expect(elapsed(on, 2010)).toBe(40);
  expect(elapsed(paused(CLOCK_AT_ZERO, 50), 60)).toBe(10);
  const slot = { from: 60, to: 120 };
  expect(paceAt(slot, 90).is).toBe('on time');
  expect(paceAt(slot, 0)).toEqual({ is: 'ahead', says: 'about a minute ahead' });
  expect(paceAt(slot, 125)).toEqual({ is: 'behind', says: 'less than a minute behind' });
  expect(paceAt(slot, 300).says).toBe('about 3 minutes behind');
});
