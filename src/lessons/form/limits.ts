/** How large a lesson may be. A good lesson is smaller: a class has an hour. */

/** Bytes of the whole text in UTF-8. */
export const MOST_BYTES = 64 * 1024;

export const MOST_BEATS = 40;

/** Each doubles the runs that it takes to examine the lesson. */
export const MOST_TOGGLES = 5;

export const MOST_OPTIONS = 8;

/** Hints, checks, sources, conditions, things to say. */
export const MOST_ITEMS = 20;

/** Pieces of a text, lines of a command. */
export const MOST_LINES = 40;

/** Characters of a title, a label, an answer to choose. */
export const LINE = 200;

/** Characters of any other text. */
export const PARAGRAPH = 4000;
