/** The address of a lesson's step, read and written. Not: going there. */
import { expect, test } from 'vitest';
import { lessons } from '#lessons/lessons';
import { lessonPath, placeIn, taskStep } from '../../../src/ui/learn/lesson-place';

test.each(lessons.map((lesson) => [lesson.id, lesson] as const))(
  '%s: every step comes back',
  (_id, lesson) => {
    const on = lesson.toggles.map(({ id }) => id);
    for (let step = 0; step <= taskStep(lesson); step += 1) {
      for (const some of [[], on.slice(0, 1), on]) {
        const [path, query = ''] = lessonPath(lesson, { step, on: some }).split('?');
        expect(path).toBe(`/learn/${lesson.id}`);
        expect(placeIn(lesson, query)).toEqual({ step, on: some });
      }
    }
  },
);

test('what a lesson does not have is left out', () => {
  const [lesson] = lessons;
  if (!lesson) throw new Error('There is no lesson.');
  expect(placeIn(lesson, '')).toEqual({ step: 0, on: [] });
  expect(placeIn(lesson, 'step=99&on=constructor.x')).toEqual({ step: taskStep(lesson), on: [] });
  for (const step of ['-1', '1.5', 'x', '999']) expect(placeIn(lesson, `step=${step}`).step).toBe(0);
});
