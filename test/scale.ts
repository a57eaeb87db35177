/** How much of the tests runs: the one place that `npm test` is made quick by. Not: what runs in which project (vitest.config.ts). */
import { inject } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    /** Whether every generated case runs, as in `npm run test:all` and where a file is named. */
    everything: boolean;
  }
}

/** Whether every generated case runs; a test that is slow for what it shows says `test.runIf(everything)`. */
export const everything = inject('everything');

/** A quick run keeps this share of the generated cases, and at least so many. */
const SHARE = 0.1;
const LEAST = 20;

/**
 * How many cases a property test generates.
 * @param numRuns how many in a whole run
 */
export const cases = (numRuns: number) => ({
  numRuns: everything ? numRuns : Math.min(numRuns, Math.max(LEAST, numRuns * SHARE)),
});
