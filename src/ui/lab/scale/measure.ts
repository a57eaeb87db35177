/** Counts how often an operation can be done a second, here and now. Not: which operations (algorithms.ts). */

export interface Measured {
  /** Operations a second in each run, the slowest first. */
  readonly runs: readonly number[];
  /** Operations in all runs together. */
  readonly operations: number;
}

const RUNS = 7;
const RUN_MILLISECONDS = 80;
/** Between two looks at the clock. */
const BATCH = 16;

/** Does the operation one after another until the time is over. */
const oneRun = async (operation: () => Promise<void>, now: () => number) => {
  const began = now();
  let operations = 0;
  let passed = 0;
  while (passed < RUN_MILLISECONDS) {
    // One after another: a service's core checks one signature at a time.
    for (let done = 0; done < BATCH; done += 1) await operation();
    operations += BATCH;
    passed = now() - began;
  }
  return { operations, perSecond: (operations * 1000) / passed };
};

/**
 * Measures in several runs, after one that does not count.
 * @param now milliseconds since any moment
 */
export const measure = async (operation: () => Promise<void>, now: () => number): Promise<Measured> => {
  await oneRun(operation, now);
  const runs = [];
  for (let run = 0; run < RUNS; run += 1) runs.push(await oneRun(operation, now));
  return {
    runs: runs.map(({ perSecond }) => perSecond).toSorted((a, b) => a - b),
    operations: runs.reduce((sum, { operations }) => sum + operations, 0),
  };
};

/** The middle run. */
export const median = ({ runs }: Measured): number => runs[Math.floor(runs.length / 2)] ?? Number.NaN;
