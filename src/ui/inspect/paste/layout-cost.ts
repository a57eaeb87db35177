/** Whether a browser would take long to lay a text out in a box. */

/** Characters above which the layout is felt: Chromium takes about a fifth of a microsecond for each. */
const MOST = 100_000;
/** Line breaks above which the layout is felt: Chromium takes about nine microseconds for each. */
const MOST_LINES = 40_000;
/** Explicit bidirectional controls above which the layout is felt: its time grows with their square. */
const MOST_CONTROLS = 4_000;
/** Characters of such a text that are shown. */
const SHOWN = 10_000;

const count = (text: string, pattern: RegExp, most: number): number => {
  let found = 0;
  pattern.lastIndex = 0;
  while (found <= most && pattern.test(text)) found += 1;
  return found;
};

/** True for a text that must not be laid out whole. */
export const isCostly = (text: string): boolean =>
  text.length > MOST ||
  (text.length > SHOWN &&
    (count(text, /\n|\r(?!\n)/gu, MOST_LINES) > MOST_LINES ||
      count(text, /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, MOST_CONTROLS) > MOST_CONTROLS));

/** The text, or the beginning of one that is costly. */
export const shownOf = (text: string): string => (isCostly(text) ? text.slice(0, SHOWN) : text);
