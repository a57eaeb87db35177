/** Every lesson, played: in every combination of its toggles, and its task. Not: how it looks, and not what it takes to fail (examine.test.ts). */
import { describe, expect, test } from 'vitest';
import { direct } from '#http/message';
import { examine } from '#lessons/examine';
import { formOf, lessonFiles, lessons } from '#lessons/lessons';
import { check } from '#lessons/form/check';
import { copyOf } from '#lessons/form/copy';
import { PATH } from '#lessons/path';
import { runsOf, setupOf } from '#lessons/play';

test('every file is on the path, once, and everything on the path has a file', () => {
  expect(Object.values(PATH).flat().toSorted()).toEqual(lessonFiles.toSorted());
  expect(lessons.map(({ id }) => id)).toEqual(Object.values(PATH).flat());
});

describe.each(lessons.map((lesson) => [lesson.id, lesson] as const))('%s', (id, lesson) => {
  test('a copy of it is a lesson of one’s own, and nothing is wrong with it', () => {
    const form = formOf(id);
    const { problems, lesson: own } = check(form ? copyOf(form) : '');
    expect(problems).toEqual([]);
    expect(own?.title).toBe(lesson.title);
  });

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
