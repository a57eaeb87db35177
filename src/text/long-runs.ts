/** Where a text has many characters of one kind in a row, found by a look at few of the others. */
import type { Span } from './span';

/** A table of the characters of ASCII that are meant, for `longRuns`. */
export const codesIn = (characters: RegExp): Uint8Array =>
  Uint8Array.from({ length: 128 }, (_, code) => (characters.test(String.fromCharCode(code)) ? 1 : 0));

/**
 * Finds the longest runs of characters, in order. Most text has a break in every few characters: a look at the last of as
 * many as a run must have at least finds it, and passes over those before it. No character is looked at more than twice.
 * @param codes which characters belong to a run (`codesIn`); none beyond ASCII does
 * @param shortest how many characters a run has at least, one or more
 */
export function* longRuns(text: string, codes: Uint8Array, shortest: number): Generator<Span> {
  for (let start = 0; start + shortest <= text.length;) {
    let at = start + shortest - 1;
    while (at >= start && codes[text.charCodeAt(at)] === 1) at -= 1;
    if (at >= start) {
      start = at + 1;
      continue;
    }
    let end = start + shortest;
    while (end < text.length && codes[text.charCodeAt(end)] === 1) end += 1;
    yield { start, end };
    start = end + 1;
  }
}
