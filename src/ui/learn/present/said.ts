/** What a presentation says to who does not see it, beside its caption. */
import type { Run } from '#lab/run/run';
import type { Lesson } from '#lessons/lesson';
import type { Presentation } from './presentation';
import { countsOf, totalOf } from './tally';

/** One or two sentences; nothing where the caption says all. @param run after the beat; undefined until it is there */
export const saidAt = (lesson: Lesson, presentation: Presentation, run: Run | undefined): string => {
  const { step, phase, blank, votes } = presentation;
  if (blank) return 'The screen is blank. Any key brings it back.';
  const predict = lesson.beats[step - 1]?.predict;
  if (phase === 'asked') return predict ? `The vote is open. ${predict.question}` : '';
  if (phase === 'what-if') return 'Press a number to switch a what-if.';
  if (!predict || !run) return '';
  const answer = predict.answer(run);
  const counts = countsOf(votes, step, predict.options.length);
  const right = predict.options.findIndex(({ id }) => id === answer);
  const total = totalOf(counts);
  return `What happened: ${predict.options[right]?.label ?? answer}.${
    total === 0 ? '' : ` The class: ${counts[right] ?? 0} of ${total}.`
  }`;
};
