/** How long a beat stays when a lesson is played: as long as it takes to read it. */
import type { Run } from '#lab/run/run';
import type { Lesson } from '#lessons/lesson';
import { BEAT } from '../parts/use-player';

/** Letters that are read in a second: about 170 words a minute, slower than a book, for there are columns to look at. */
const LETTERS = 16;

/** What is read at a step: its words, and what came of it. */
const saidAt = (lesson: Lesson, step: number, run: Run): string => {
  const beat = lesson.beats[step - 1];
  if (!beat) return lesson.question;
  const reason = beat.predict ? beat.predict.reason(run) : beat.after?.(run);
  return [beat.says, beat.predict?.question, reason?.text].join(' ');
};

/**
 * At normal speed.
 * @param run after the step; undefined: it is not there yet, and nothing counts
 * @returns milliseconds
 */
export const beatTime = (lesson: Lesson, step: number, run: Run | undefined): number =>
  BEAT + (run ? (1000 * saidAt(lesson, step, run).length) / LETTERS : 0);
