/** For how long a user may be away and still be logged in, and the shortest lifetimes that allow it: each mode is measured with those. Not: for how long a thief is (criteria/theft.ts). */
import { CHOICES } from '#lab/run/choices';
import type { Setup } from '#lab/run/setup';
import type { Situation } from './situation';

/** Seconds. */
const BREAK = 20 * 60;
const WEEK = 7 * 24 * 60 * 60;

/** Seconds that a situation wants. */
export const awayIn = ({ callers }: Pick<Situation, 'callers'>): number =>
  callers === 'mobile' ? WEEK : BREAK;

/** The setup with the shortest lifetimes that there are to choose and that last so long. @param seconds to be away */
export const lasting = (setup: Setup, seconds: number): Setup => ({
  ...setup,
  ...Object.fromEntries(
    CHOICES.flatMap(({ id, options }) => {
      const enough = options
        .filter((option) => (option.seconds ?? 0) >= seconds)
        .toSorted((a, b) => (a.seconds ?? 0) - (b.seconds ?? 0));
      return enough[0] ? [[id, enough[0].id]] : [];
    }),
  ),
});
