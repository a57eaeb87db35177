/** The lesson that an address names: one of the path, or the one of the editor. Not: a place in it (lesson-place.ts). */
import type { Lesson } from '#lessons/lesson';
import { lessonOf } from '#lessons/lessons';
import { OWN_ID } from '#lessons/form/own-id';
import { useBegun } from './own/begun';

/** @returns undefined when there is none; for `own`, when nothing was begun in this page */
export const useLesson = (id: string): Lesson | undefined => {
  const own = useBegun(({ lesson }) => lesson);
  return id === OWN_ID ? own : lessonOf(id);
};
