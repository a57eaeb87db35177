/** Runs of one mode under one setup, each made once, for what measures them. Not: measuring (criteria/). */
import { direct } from '#http/message';
import { toQuery } from '#lab/derive/lab-address';
import { modeOf } from '#lab/modes';
import type { Mode } from '#lab/mode';
import { advance, begin, type Run } from '#lab/run/run';
import { scorecard, type Figure } from '#lab/measures/scorecard';
import type { Setup } from '#lab/run/setup';
import type { ModeId } from '../lesson';

export interface Bench {
  readonly mode: ModeId;
  /** Its acts are left aside. */
  readonly setup: Setup;
  /** The mode itself, for who sends requests of their own. */
  readonly unit: Mode;
  /** The run of some acts. @param change of the setup, where a criterion needs another */
  run(acts: readonly string[], change?: (setup: Setup) => Setup): Promise<Run>;
  /** A figure of the lab's scorecard. @throws RangeError when it has none of that id */
  figure(id: string): Promise<number | 'never'>;
}

/** @throws RangeError when there is no such mode */
export const benchOf = (setup: Setup, mode: ModeId): Bench => {
  const unit = modeOf(mode);
  if (!unit) throw new RangeError(`No mode is called ${mode}.`);
  const made = new Map<string, Promise<Run>>();
  let figures: Promise<Figure[]> | undefined;
  // The run without its last act, found the same way, and that act: a login is made once.
  const play = (wanted: Setup): Promise<Run> => {
    const key = toQuery(wanted);
    const known = made.get(key);
    if (known) return known;
    const last = wanted.acts.at(-1);
    const run =
      last === undefined
        ? begin(wanted, [mode])
        : play({ ...wanted, acts: wanted.acts.slice(0, -1) }).then((before) => advance(before, last, direct));
    made.set(key, run);
    return run;
  };
  return {
    mode,
    setup,
    unit,
    run: (acts, change = (same) => same) => play({ ...change(setup), acts }),
    figure: async (id) => {
      figures ??= scorecard(setup, [mode], play);
      const value = (await figures).find((figure) => figure.id === id)?.values[mode];
      if (value === undefined) throw new RangeError(`The scorecard has no figure ${id}.`);
      return value;
    },
  };
};
