/** A lesson of the path as the text with which one's own begins. Not: the example, which is written to be changed (example.ts). */
import { printJson } from '#text/print-json';
import type { LessonForm } from './schema';

export const copyOf = (form: LessonForm): string =>
  `${printJson({ $schema: 'lesson.schema.json', ...form })}\n`;
