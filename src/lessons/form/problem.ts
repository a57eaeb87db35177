/** What is wrong with the text of a lesson, and where. */
import type { Span } from '#text/span';

export interface Problem {
  /** Of an error there is no lesson, or one that its runs contradict; a warning is advice. */
  readonly severity: 'error' | 'warning';
  /** In the text. */
  readonly at: Span;
  /** Whole sentences: what is wrong, and what was expected. */
  readonly says: string;
}
