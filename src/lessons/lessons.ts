/** All lessons, in the order of the path. Not: the lessons themselves (<nn>-<id>.ts). */
import type { Lesson, LessonUnit } from './lesson';

const modules = import.meta.glob<LessonUnit>('./[0-9][0-9]-*.ts', { eager: true, import: 'default' });

export const lessons: readonly Lesson[] = Object.entries(modules)
  .map(([path, unit]) => {
    const [, number = '', id = ''] = /(\d\d)-(.*)\.ts$/u.exec(path) ?? [];
    return { ...unit, id, number: Number(number) };
  })
  .toSorted((a, b) => a.number - b.number);

export const lessonOf = (id: string): Lesson | undefined => lessons.find((lesson) => lesson.id === id);
