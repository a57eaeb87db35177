/** The address of a lesson's step, read and written. */
import { expect, test } from 'vitest';
import { lessons } from '#lessons/lessons';
import { lessonPath, PLAIN, placeIn, taskStep } from '../../../src/ui/learn/lesson-place';
import type { View } from '../../../src/ui/learn/view';

test.each(lessons.map((lesson) => [lesson.id, lesson] as const))(
  '%s: every step comes back',
  (_id, lesson) => {
    const on = lesson.toggles.map(({ id }) => id);
    for (let step = 0; step <= taskStep(lesson); step += 1) {
      for (const some of [[], on.slice(0, 1), on]) {
        const place = { ...PLAIN, step, on: some, view: 'page' as const };
        const [path, query = ''] = lessonPath(lesson, place).split('?');
        expect(path).toBe(`/learn/${lesson.id}`);
        expect(placeIn(lesson, query)).toEqual(place);
      }
    }
  },
);

test('what a lesson does not have is left out', () => {
  const [lesson] = lessons;
  if (!lesson) throw new Error('There is no lesson.');
  const start = { ...PLAIN, step: 0, view: 'page' };
  expect(placeIn(lesson, '')).toEqual(start);
  expect(placeIn(lesson, 'step=99&on=constructor.x')).toEqual({
    ...start,
    step: taskStep(lesson),
  });
  for (const seed of ['-1', '1.5', 'x', '4294967296']) expect(placeIn(lesson, `seed=${seed}`)).toEqual(start);
  for (const parent of ['https://slides.example/a', 'https://Slides.example', 'null', 'javascript:1', ''])
    expect(placeIn(lesson, `embed=${parent}`)).toEqual({ ...start, view: 'embed' });
  for (const step of ['-1', '1.5', 'x', '999']) expect(placeIn(lesson, `step=${step}`).step).toBe(0);
});

test('seed, view and the page around it come back', () => {
  const [lesson] = lessons;
  if (!lesson) throw new Error('There is no lesson.');
  for (const view of ['page', 'present', 'notes', 'embed'] satisfies View[]) {
    for (const seed of [0, 7, 2 ** 32 - 1]) {
      const parent = view === 'embed' ? { parent: 'https://slides.example:8443' } : {};
      const place = { on: [], step: 2, seed, view, ...parent };
      expect(placeIn(lesson, lessonPath(lesson, place).split('?')[1] ?? '')).toEqual(place);
    }
  }
});
