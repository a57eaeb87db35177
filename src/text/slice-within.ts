/** A slice of a slice, as one slice of the pasted text. Not: slices of pasted text themselves (slice.ts). */
import { sliceOf, toPastedSpans, type Slice } from './slice';
import type { Span } from './span';

/**
 * Follows a slice through the one that it was cut from.
 * @param inner its pieces come from `outer.text`
 * @returns the text of `inner`, whose pieces come from where those of `outer` do
 */
export const throughSlice = (outer: Slice, inner: Slice): Slice => ({
  text: inner.text,
  pieces: inner.pieces.flatMap(({ at, from }, index) => {
    const length = (inner.pieces[index + 1]?.at ?? inner.text.length) - at;
    let next = at;
    return toPastedSpans(outer, { start: from, end: from + length }).map((span) => {
      const piece = { at: next, from: span.start };
      next += span.end - span.start;
      return piece;
    });
  }),
});

/** The part of a slice that a span of its text names. */
export const sliceWithin = (slice: Slice, span: Span): Slice =>
  throughSlice(slice, sliceOf(slice.text, [span]));
