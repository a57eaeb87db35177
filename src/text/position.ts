/** Where a place of a text is for a person who looks for it. Not: a span (span.ts). */

/**
 * Line and column of a place.
 * @param at offset in UTF-16 units, from 0
 * @returns both from 1, the column in UTF-16 units
 */
export const positionIn = (text: string, at: number): { readonly line: number; readonly column: number } => {
  const before = text.slice(0, at);
  return { line: before.split('\n').length, column: at - before.lastIndexOf('\n') };
};

/**
 * Counts lines through a text, once over all that is asked.
 * @returns the line of a place, from 1; places are asked for in rising order
 */
export const lineCounter = (text: string): ((at: number) => number) => {
  let line = 1;
  let next = text.indexOf('\n');
  return (at) => {
    while (next >= 0 && next < at) {
      line += 1;
      next = text.indexOf('\n', next + 1);
    }
    return line;
  };
};
