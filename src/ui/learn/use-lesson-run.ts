/** The run of a lesson after some of its beats. */
import { useMemo } from 'react';
import type { Run } from '#lab/run/run';
import type { Setup } from '#lab/run/setup';
import type { Lesson } from '#lessons/lesson';
import { actsUntil, setupOf } from '#lessons/play';
import { useRun } from '../lab/run-query';
import type { Variant } from './lesson-place';

export interface LessonRun {
  readonly setup: Setup;
  /** The one before while the next is computed; undefined before any. */
  readonly shown: Run | undefined;
  /** Exactly the run that was asked for; undefined until it is there. */
  readonly run: Run | undefined;
  readonly error: Error | null;
  readonly again: () => void;
}

/** @param beats how many were played */
export const useLessonRun = (lesson: Lesson, beats: number, { on, seed }: Variant): LessonRun => {
  const ids = on.join('.');
  const setup = useMemo(
    () => ({ ...setupOf(lesson, ids.split('.')), seed, acts: actsUntil(lesson, beats) }),
    [lesson, beats, ids, seed],
  );
  const { data, isPlaceholderData, error, refetch } = useRun(setup, lesson.modes);
  return {
    setup,
    shown: data,
    run: isPlaceholderData ? undefined : data,
    error,
    again: () => void refetch(),
  };
};
