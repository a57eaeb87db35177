/** How far a text is read as code. Not: reading it. Deeper nesting and longer texts cost a parser time that grows with their square. */

/** UTF-16 units; a longer text is a bundle, which nobody reviews by reading. */
const LONGEST = 300_000;
/** Brackets within brackets; code that people write has a tenth of it. */
const DEEPEST = 150;
/** `<` one after another, which could each open a list of types. */
const MOST_OPENING = 30;

/**
 * The length of the text's beginning that is read. Brackets in strings and comments count too, which only
 * matters where far more of them open than close.
 */
export const readable = (text: string): number => {
  const longest = Math.min(text.length, LONGEST);
  let depth = 0;
  let opening = 0;
  for (let at = 0; at < longest; at += 1) {
    const unit = text.charAt(at);
    if (unit === '<') {
      opening += 1;
      if (opening > MOST_OPENING) return at;
      continue;
    }
    if (unit.trim() !== '') opening = 0;
    if (unit === '(' || unit === '[' || unit === '{') {
      depth += 1;
      if (depth > DEEPEST) return at;
    } else if (unit === ')' || unit === ']' || unit === '}') depth = Math.max(0, depth - 1);
  }
  return longest;
};
