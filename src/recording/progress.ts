/** How far the reading of a recording is. */

/**
 * @param says what is being done, as a sentence begins: `Reading`
 * @param done how much of it is done; @param of how much there is, in the same unit
 */
export type OnProgress = (says: ReadingStep, done: number, of: number) => void;

/** In this order: characters, entries, exchanges (twice), exchanges. */
export const READING_STEPS = ['Reading', 'Reading messages', 'Tracing credentials', 'Checking'] as const;
export type ReadingStep = (typeof READING_STEPS)[number];
