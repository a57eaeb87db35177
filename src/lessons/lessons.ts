/** All lessons, in the order of the path. Not: the lessons themselves (path/), and not their order (path.ts). */
import type { PathLesson } from './lesson';
import { compile } from './form/compile';
import type { LessonForm } from './form/schema';
import { COURSES, PATH } from './path';

const forms = import.meta.glob<LessonForm>('./path/*.json', { eager: true, import: 'default' });

/** What a lesson of the path is written as; undefined: there is none of that id. */
export const formOf = (id: string): LessonForm | undefined => forms[`./path/${id}.json`];

export const lessons: readonly PathLesson[] = COURSES.flatMap((course) =>
  PATH[course].map((id) => ({ id, course })),
).map(({ id, course }, index) => {
  const form = formOf(id);
  if (!form) throw new RangeError(`The path names ${id}, and there is no such lesson.`);
  const { task, ...lesson } = compile(form, { id, course, number: index + 1 });
  if (!task) throw new RangeError(`${id} has no task.`);
  return { ...lesson, task };
});

/** Ids of all files, whether the path names them or not. */
export const lessonFiles: readonly string[] = Object.keys(forms).map((path) => path.slice(7, -5));

export const lessonOf = (id: string): PathLesson | undefined => lessons.find((lesson) => lesson.id === id);
