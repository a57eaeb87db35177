/** One presentation of a lesson: where it is, what the class voted, and what each press makes of it. */
import type { Lesson } from '#lessons/lesson';
import { PLAIN, type Variant } from '../lesson-place';
import { spotFrom, spotIndex, spotsOf, type Spot } from './spots';
import { withCount, withoutLast, withVotes, type Vote } from './tally';
import { begun, CLOCK_AT_ZERO, paused, type Clock } from './timing';

/** Plain data: two windows tell it each other. */
export interface Presentation extends Variant, Spot {
  readonly votes: readonly Vote[];
  /** The screen is black. */
  readonly blank: boolean;
  readonly clock: Clock;
  /** How often it was reset: what else the page holds belongs to one of them. */
  readonly sitting: number;
}

/** What one asks of it, from either window. */
export type Action =
  | { readonly type: 'next' | 'previous' | 'first' | 'last' | 'undo' | 'blank' | 'pause' | 'reset' }
  /** By places, from 0. */
  | { readonly type: 'vote'; readonly option: number; readonly by: number }
  | { readonly type: 'count'; readonly option: number; readonly count: number }
  | { readonly type: 'toggle'; readonly toggle: number };

/** Nothing was voted and the clock has not started. */
export const opening = (lesson: Lesson, step: number, { on, seed }: Variant): Presentation => ({
  ...spotFrom(lesson, { step, phase: 'asked' }, 0),
  on,
  seed,
  votes: [],
  blank: false,
  clock: CLOCK_AT_ZERO,
  sitting: 0,
});

const moved = (lesson: Lesson, before: Presentation, to: Spot, now: number): Presentation => {
  // What the audience does not see is not gone past.
  if (before.blank) return { ...before, blank: false };
  const away = spotIndex(lesson, to) !== spotIndex(lesson, before);
  return away ? { ...before, ...to, clock: begun(before.clock, now) } : before;
};

const switched = ({ toggles }: Lesson, on: readonly string[], index: number): readonly string[] => {
  const id = toggles[index]?.id;
  return toggles
    .map((toggle) => toggle.id)
    .filter((each) => (each === id ? !on.includes(each) : on.includes(each)));
};

/**
 * @param now seconds since 1970
 * @returns the same object where the action does nothing there
 */
export const reduce = (lesson: Lesson, before: Presentation, action: Action, now: number): Presentation => {
  const { step, phase, votes } = before;
  const options = lesson.beats[step - 1]?.predict?.options.length ?? 0;
  const cast = (next: readonly Vote[]) => (next === votes ? before : { ...before, votes: next });
  switch (action.type) {
    case 'next':
      return moved(lesson, before, spotFrom(lesson, before, 1), now);
    case 'previous':
      return moved(lesson, before, spotFrom(lesson, before, -1), now);
    case 'first':
      return moved(lesson, before, { step: 0, phase: 'told' }, now);
    case 'last':
      return moved(lesson, before, spotsOf(lesson).at(-1) ?? before, now);
    case 'vote':
      return phase === 'asked' && action.option < options
        ? cast(withVotes(votes, { step, option: action.option, by: action.by }))
        : before;
    case 'count':
      // A miscount is put right after the reveal too.
      return phase !== 'what-if' && action.option < options
        ? cast(withCount(votes, { step, option: action.option }, action.count))
        : before;
    case 'undo':
      return phase === 'asked' ? cast(withoutLast(votes, step)) : before;
    case 'toggle':
      return phase === 'what-if' && action.toggle < lesson.toggles.length
        ? { ...before, on: switched(lesson, before.on, action.toggle) }
        : before;
    case 'blank':
      return { ...before, blank: !before.blank };
    case 'pause':
      return { ...before, clock: paused(before.clock, now) };
    case 'reset':
      break;
  }
  return { ...opening(lesson, 0, PLAIN), sitting: before.sitting + 1 };
};
