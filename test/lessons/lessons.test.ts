/** Every lesson, played: in every combination of its toggles, and its task. Not: how it looks, and not what it takes to fail (examine.test.ts). */
import { describe, expect, test } from 'vitest';
import { direct } from '#http/message';
import { examine } from '#lessons/examine';
import { COURSES } from '#lessons/lesson';
import { lessons } from '#lessons/lessons';
import { runsOf, setupOf } from '#lessons/play';

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
  test('it is played in every combination of its toggles, with its task: nothing speaks against it', async () => {
    expect(await examine(lesson, direct)).toEqual([]);
    expect(lesson.sources.length).toBeGreaterThan(0);
  });

  test('a seed changes identifiers', async () => {
    const [one, other] = await Promise.all(
      [1, 4_000_000_000].map(async (seed) =>
        (await runsOf({ ...setupOf(lesson), seed }, lesson, direct)).at(-1),
      ),
    );
    expect(one?.traces).not.toEqual(other?.traces);
  });

  test('no text of it holds a figure that a run gives', () => {
    const texts = lesson.beats.map(({ says }) => says);
    for (const text of texts) expect(text).not.toMatch(/\d+ (?:bytes|B)\b|\b[2-5]\d\d\b/u);
  });
});
