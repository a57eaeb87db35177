/** Text with the white space left out that broke it into lines. Not: deciding whether it was one token. */
import type { Span } from '#text/span';

export interface Unbroken {
  /** What stands between the white space, in order. */
  readonly spans: readonly Span[];
  /** In words, when something was left out. */
  readonly leftOut: readonly string[];
}

/** Passes over white space, and over the `>` and `\` with which mails and shells mark a continued line. */
export const unbroken = (text: string, within: Span): Unbroken => {
  const spans: Span[] = [];
  for (const match of text.slice(within.start, within.end).matchAll(/[^\s>\\]+/gu)) {
    const start = within.start + match.index;
    spans.push({ start, end: start + match[0].length });
  }
  return { spans, leftOut: spans.length > 1 ? ['white space within the token'] : [] };
};
