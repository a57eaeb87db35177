/** All lessons, in the order of the path. Not: the lessons themselves (path/), and not their order (path.ts). */
import type { Lesson, LessonUnit } from './lesson';
import { COURSES, PATH } from './path';

const modules = import.meta.glob<LessonUnit>('./path/*.ts', { eager: true, import: 'default' });

export const lessons: readonly Lesson[] = COURSES.flatMap((course) =>
  PATH[course].map((id) => ({ id, course })),
).map(({ id, course }, index) => {
  const unit = modules[`./path/${id}.ts`];
  if (!unit) throw new RangeError(`The path names ${id}, and there is no such lesson.`);
  return { ...unit, id, course, number: index + 1 };
});

/** Ids of all files, whether the path names them or not. */
export const lessonFiles: readonly string[] = Object.keys(modules).map((path) => path.slice(7, -3));

export const lessonOf = (id: string): Lesson | undefined => lessons.find((lesson) => lesson.id === id);
