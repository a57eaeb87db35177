/** Every lesson, played: in every combination of its toggles, and its task. Not: how it looks. */
import { describe, expect, test } from 'vitest';
import { direct } from '#http/message';
import { actOf } from '#lab/act';
import { run } from '#lab/run';
import { lessons } from '#lessons/lessons';
import { runsOf, setupOf } from '#lessons/play';

const subsets = (ids: readonly string[]): string[][] =>
  ids.reduce<string[][]>((all, id) => [...all, ...all.map((each) => [...each, id])], [[]]);

test('lessons are numbered, each number once, and have different ids', () => {
  expect(new Set(lessons.map(({ number }) => number)).size).toBe(lessons.length);
  expect(new Set(lessons.map(({ id }) => id)).size).toBe(lessons.length);
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
