/** Where a presentation can be, in its order: one spot for each press. */
import type { Lesson } from '#lessons/lesson';
import { stepName } from '../beat-bar';
import { taskStep } from '../lesson-place';

/** `asked`: the vote is open and the act not done. `what-if`: after the last beat, its toggles. */
export const PHASES = ['asked', 'told', 'what-if'] as const;
export type Phase = (typeof PHASES)[number];

export interface Spot {
  /** As in the address: 0 the question, one for each beat, then the task. */
  readonly step: number;
  readonly phase: Phase;
}

/** All of a lesson: a beat with a prediction has two, its vote and its reveal. */
export const spotsOf = (lesson: Lesson): Spot[] => {
  const beats = lesson.beats.length;
  return [
    { step: 0, phase: 'told' },
    ...lesson.beats.flatMap(({ predict }, index): Spot[] => [
      ...(predict ? [{ step: index + 1, phase: 'asked' as const }] : []),
      { step: index + 1, phase: 'told' },
    ]),
    ...(lesson.toggles.length > 0 ? [{ step: beats, phase: 'what-if' as const }] : []),
    ...(lesson.task ? [{ step: taskStep(lesson), phase: 'told' as const }] : []),
  ];
};

/** The number of a spot among all; of one that the lesson does not have, the first of its step. */
export const spotIndex = (lesson: Lesson, { step, phase }: Spot): number => {
  const spots = spotsOf(lesson);
  const exact = spots.findIndex((each) => each.step === step && each.phase === phase);
  return exact === -1
    ? Math.max(
        0,
        spots.findIndex((each) => each.step === step),
      )
    : exact;
};

/** The spot a number of presses away; the first and the last are the ends. */
export const spotFrom = (lesson: Lesson, spot: Spot, presses: number): Spot => {
  const spots = spotsOf(lesson);
  const to = Math.max(0, Math.min(spotIndex(lesson, spot) + presses, spots.length - 1));
  return spots[to] ?? spot;
};

/** How many beats are played there. */
export const beatsPlayed = (lesson: Lesson, { step, phase }: Spot): number =>
  Math.min(phase === 'asked' ? step - 1 : step, lesson.beats.length);

/** `Beat 4 of 6` */
export const spotName = (lesson: Lesson, { step, phase }: Spot): string =>
  phase === 'what-if' ? 'What if' : stepName(lesson, step);
