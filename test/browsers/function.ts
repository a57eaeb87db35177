/** One row of the table: something that a person does with the page. Not: the rows (functions/). */
import type { Hands } from './driver';

export interface BrowserFunction {
  /** Position in the table. */
  readonly order: number;
  readonly label: string;
  /**
   * Does it by real clicks and keys.
   * @returns what came of it, which must be the same in every browser; undefined: it only has to come about. A text that
   *   begins with “without” says what this browser lacks, found by asking it
   */
  readonly play: (hands: Hands) => Promise<unknown>;
}
