/** The rules that a lesson says it shows are found in its runs. */
import { expect, test } from 'vitest';
import { direct } from '#http/message';
import { modeOf } from '#lab/modes';
import { run, worldAt, type Run } from '#lab/run/run';
import { lessons } from '#lessons/lessons';
import type { PathLesson } from '#lessons/lesson';
import { runsOf, setupOf } from '#lessons/play';
import { columnFindings } from '../../../src/ui/lab/record/column-findings';

const foundIn = (made: Run): string[] =>
  made.traces.flatMap((trace) => {
    const mode = modeOf(trace.mode);
    if (!mode) return [];
    const { clock } = worldAt(trace, made.setup.acts.length);
    return columnFindings(mode, made.setup, trace, { now: clock }).map(({ rule }) => rule.id);
  });

/** With nothing switched, with each toggle alone, and in the task. */
const rulesOf = async (lesson: PathLesson): Promise<Set<string>> => {
  const runs = await Promise.all([
    ...[[], ...lesson.toggles.map(({ id }) => [id])].map(async (on) =>
      (await runsOf(setupOf(lesson, on), lesson, direct)).at(-1),
    ),
    run(lesson.task.start, direct),
  ]);
  return new Set(runs.flatMap((made) => (made ? foundIn(made) : [])));
};

test.each(lessons.map((lesson) => [lesson.id, lesson] as const))('%s', async (_id, lesson) => {
  const found = await rulesOf(lesson);
  expect((lesson.rules ?? []).filter((id) => !found.has(id))).toEqual([]);
});
