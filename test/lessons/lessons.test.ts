/** Every lesson, played: in every combination of its toggles, and its task. Not: how it looks. */
import { describe, expect, test } from 'vitest';
import { direct } from '#http/message';
import { actOf } from '#lab/act';
import { run } from '#lab/run';
import { COURSES } from '#lessons/lesson';
import { lessons } from '#lessons/lessons';
import { runsOf, setupOf } from '#lessons/play';

const subsets = (ids: readonly string[]): string[][] =>
  ids.reduce<string[][]>((all, id) => [...all, ...all.map((each) => [...each, id])], [[]]);

test('lessons are numbered, each number once, and have different ids', () => {
  expect(new Set(lessons.map(({ number }) => number)).size).toBe(lessons.length);
  expect(new Set(lessons.map(({ id }) => id)).size).toBe(lessons.length);
});

test('the path is its courses one after the other, each whole', () => {
  const order = lessons.map(({ course }) => COURSES.indexOf(course));
  expect(order).toEqual(order.toSorted((a, b) => a - b));
  expect(new Set(order).size).toBe(COURSES.length);
});

describe.each(lessons.map((lesson) => [lesson.id, lesson] as const))('%s', (_id, lesson) => {
  test('its acts exist, and it asks at least once', () => {
    for (const { act } of lesson.beats) expect(act === undefined || actOf(act) !== undefined).toBe(true);
    expect(lesson.beats.some(({ predict }) => predict)).toBe(true);
    expect(lesson.beats.every(({ predict, act }) => !predict || act !== undefined)).toBe(true);
    expect(lesson.sources.length).toBeGreaterThan(0);
  });

  test.each(subsets(lesson.toggles.map(({ id }) => id)))(
    'plays with %s %s %s: every answer is an option, every reason cites steps of the run',
    async (...on) => {
      const runs = await runsOf(setupOf(lesson, on), lesson, direct);
      for (const [index, beat] of lesson.beats.entries()) {
        const after = runs[index + 1];
        if (!after) throw new Error('a beat without a run');
        const answer = beat.predict?.answer(after);
        expect([undefined, ...(beat.predict?.options.map(({ id }) => id) ?? [])]).toContain(answer);
        const reason = beat.predict?.reason(after) ?? beat.after?.(after);
        for (const { mode, step } of reason?.cites ?? []) {
          const trace = after.traces.find((each) => each.mode === mode);
          expect(trace?.steps[step]).toBeDefined();
        }
        for (const check of lesson.checks) expect(check.command(after)).not.toBe('');
      }
    },
  );

  test('a seed changes identifiers and no answer', async () => {
    const answersFrom = async (seed: number) => {
      const runs = await runsOf({ ...setupOf(lesson), seed }, lesson, direct);
      const answers = lesson.beats.map(({ predict }, index) => {
        const after = runs[index + 1];
        return after && predict?.answer(after);
      });
      return { answers, last: runs.at(-1) };
    };
    const [one, other] = await Promise.all([answersFrom(1), answersFrom(4_000_000_000)]);
    expect(one.answers).toEqual(other.answers);
    expect(one.last?.traces).not.toEqual(other.last?.traces);
  });

  test('each toggle alone flips an outcome', async () => {
    const plain = (await runsOf(setupOf(lesson), lesson, direct)).at(-1);
    for (const toggle of lesson.toggles) {
      const flipped = (await runsOf(setupOf(lesson, [toggle.id]), lesson, direct)).at(-1);
      if (!plain || !flipped) throw new Error('no run');
      expect([toggle.id, toggle.outcome(flipped)]).not.toEqual([toggle.id, toggle.outcome(plain)]);
    }
  });

  test('its task is unsolved at the start, and solved by its solution', async () => {
    expect(lesson.task.solved(await run(lesson.task.start, direct))).toBe(false);
    expect(lesson.task.solved(await run(lesson.task.solution, direct))).toBe(true);
  });

  test('no text of it holds a figure that a run gives', () => {
    const texts = lesson.beats.map(({ says }) => says);
    for (const text of texts) expect(text).not.toMatch(/\d+ (?:bytes|B)\b|\b[2-5]\d\d\b/u);
  });
});
