/** A lesson as runs: the setup it begins with, and the run after each beat. */
import type { Transport } from '#http/message';
import { advance, begin, type Run } from '#lab/run/run';
import { TOLD_SETUP } from '#lab/run/choices';
import type { Setup } from '#lab/run/setup';
import type { Lesson } from './lesson';

/** What all lessons begin with, and what is given; nothing was done yet. */
export const setupWith = (fixed: Partial<Setup>): Setup => ({ ...TOLD_SETUP, acts: [], ...fixed });

/** The defences that all lessons begin with, without some and with others. */
export const defended = (without: readonly string[], more: readonly string[] = []): readonly string[] => [
  ...TOLD_SETUP.defences.filter((id) => !without.includes(id)),
  ...more,
];

/** The setup of a lesson with some of its toggles on. */
export const setupOf = (lesson: Lesson, on: readonly string[] = []): Setup =>
  lesson.toggles
    .filter(({ id }) => on.includes(id))
    .reduce((setup, toggle) => toggle.apply(setup), setupWith(lesson.setup));

/** Ids of the acts of the first `beats` beats. */
export const actsUntil = (lesson: Lesson, beats: number): string[] =>
  lesson.beats.slice(0, beats).flatMap(({ act }) => (act === undefined ? [] : [act]));

/** The run after each beat, the first before any. */
export const runsOf = async (setup: Setup, lesson: Lesson, transport: Transport): Promise<Run[]> => {
  const runs = [await begin({ ...setup, acts: [] }, lesson.modes)];
  for (const { act } of lesson.beats) {
    const last = runs.at(-1);
    if (!last) break;
    // Each beat goes on from the run before it.
    runs.push(act === undefined ? last : await advance(last, act, transport));
  }
  return runs;
};
