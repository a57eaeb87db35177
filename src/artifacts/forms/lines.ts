/** The lines of a text. */
import type { Span } from '#text/span';

/** The lines, or their ends, that a pattern with the flags g and m matches. Quicker than a look at every line. */
export const linesWith = (text: string, pattern: RegExp): Span[] =>
  Array.from(text.matchAll(pattern), ({ 0: line, index }) => ({ start: index, end: index + line.length }));

/** Every line without the line break that ends it; empty ones too. */
export function* linesOf(text: string): Generator<Span> {
  for (let at = 0; at < text.length;) {
    const next = text.indexOf('\n', at);
    const end = next < 0 ? text.length : next;
    yield { start: at, end: end > at && text[end - 1] === '\r' ? end - 1 : end };
    at = end + 1;
  }
}
