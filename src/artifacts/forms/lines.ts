/** The lines of a text. */
import type { Span } from '#text/span';

/** The lines, or their ends, that a pattern with the flags g and m matches. Quicker than a look at every line. */
export function* linesWith(text: string, pattern: RegExp): Generator<Span> {
  for (const { 0: line, index } of text.matchAll(pattern)) yield { start: index, end: index + line.length };
}

/** Every line without the line break that ends it; empty ones too. */
export function* linesOf(text: string): Generator<Span> {
  for (let at = 0; at < text.length;) {
    const next = text.indexOf('\n', at);
    const end = next < 0 ? text.length : next;
    yield { start: at, end: end > at && text[end - 1] === '\r' ? end - 1 : end };
    at = end + 1;
  }
}
