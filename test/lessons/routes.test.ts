/** The routes along the path: within their time, in its order, to lessons that there are. */
import { describe, expect, test } from 'vitest';
import { lessonOf } from '#lessons/lessons';
import { ROUTES } from '#lessons/routes';

test('each has an address of its own', () => {
  expect(new Set(ROUTES.map(({ id }) => id)).size).toBe(ROUTES.length);
});

describe.each(ROUTES.map((route) => [route.id, route] as const))('%s', (_id, route) => {
  const own = route.lessons.map((id) => lessonOf(id));

  test('leads to lessons of the path, in its order, each once', () => {
    const numbers = own.map((lesson) => lesson?.number ?? 0);
    expect(numbers).toEqual([...new Set(numbers)].toSorted((one, other) => one - other));
    expect(numbers).not.toContain(0);
  });

  test('ends within the minutes that it promises', () => {
    const minutes = own.reduce((sum, lesson) => sum + (lesson?.guide.minutes ?? 0), 0);
    expect(minutes).toBeLessThanOrEqual(route.within ?? Number.POSITIVE_INFINITY);
    expect(route.label).toContain(route.within === undefined ? '' : `${route.within}-minute`);
  });
});
