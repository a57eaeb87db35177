/** What the learner makes of a lesson's task. */
import { useCallback, useMemo, useState } from 'react';
import { cut, type Run } from '#lab/run/run';
import type { Setup } from '#lab/run/setup';
import type { Lesson, Task } from '#lessons/lesson';
import { setupOf } from '#lessons/play';
import { useRun, useRunner } from '../lab/run-query';
import { useProgress } from './progress';

/** A run that lacks what the task looks at does not solve it. */
const isSolved = (task: Task | undefined, run: Run): boolean => {
  try {
    return task?.solved(run) ?? false;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
};

interface Tried {
  readonly setup: Setup;
  /** How many of its acts are shown as done. */
  readonly step: number;
  /** It came from the lesson. */
  readonly given: boolean;
}

const given = (setup: Setup): Tried => ({ setup, step: setup.acts.length, given: true });

/**
 * The setup that is tried, its run, and what can be done with it.
 * @param begun false: it is not played yet
 */
export const useTask = (lesson: Lesson, begun: boolean) => {
  const [tried, setTried] = useState(() => given(lesson.task?.start ?? setupOf(lesson)));
  const solve = useProgress((state) => state.solve);
  const runner = useRunner();
  // In every mode, as a task may look at more than the lesson shows.
  const query = useRun(tried.setup, undefined, begun);
  const run = query.data;
  const whole = useMemo(
    () => run && { ...run, traces: run.traces.filter(({ mode }) => lesson.modes.some((id) => id === mode)) },
    [run, lesson],
  );
  const shown = useMemo(() => whole && cut(whole, tried.step), [whole, tried.step]);
  // The same function at each step, as a player's beat is timed by it.
  const look = useCallback((step: number) => {
    setTried((before) => ({ ...before, step }));
  }, []);
  const attempt = (setup: Setup, step = setup.acts.length) => {
    setTried({ setup, step, given: false });
    const note = async () => {
      if (isSolved(lesson.task, cut(await runner(setup), step))) solve(lesson.id);
    };
    // A run that cannot be made is told of by the query that shows it.
    note().catch(() => undefined);
  };
  return {
    ...tried,
    /** With all its acts, in the lesson's modes. */
    whole,
    shown,
    busy: query.isPlaceholderData || query.isPending,
    error: query.error,
    again: () => void query.refetch(),
    solved: run !== undefined && !query.isPlaceholderData && isSolved(lesson.task, cut(run, tried.step)),
    attempt,
    act: (id: string) => {
      attempt({ ...tried.setup, acts: [...tried.setup.acts.slice(0, tried.step), id] });
    },
    look,
    reset: () => {
      if (lesson.task) setTried(given(lesson.task.start));
    },
    showSolution: () => {
      if (lesson.task) setTried(given(lesson.task.solution));
    },
  };
};

export type TaskState = ReturnType<typeof useTask>;
