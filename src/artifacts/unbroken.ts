/** Text with the white space left out that broke it into lines. */
import type { Span } from '#text/span';

export interface Unbroken {
  /** What is between the white space, in order. */
  readonly spans: readonly Span[];
  /** In words, when something was left out. */
  readonly leftOut: readonly string[];
}

/** A token of 300 kB broken at 60 characters; text of more pieces is none. */
export const MOST_PIECES = 5000;

/**
 * Passes over white space, and over the `>` and `\` with which mails and shells mark a continued line.
 * @returns nothing for text of more pieces than a token is broken into
 */
export const unbroken = (text: string, within: Span): Unbroken | undefined => {
  const spans: Span[] = [];
  for (const match of text.slice(within.start, within.end).matchAll(/[^\s>\\]+/gu)) {
    if (spans.length === MOST_PIECES) return undefined;
    const start = within.start + match.index;
    spans.push({ start, end: start + match[0].length });
  }
  return { spans, leftOut: spans.length > 1 ? ['white space within the token'] : [] };
};
