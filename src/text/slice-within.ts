/** A slice of a slice, as one slice of the pasted text. Not: slices of pasted text themselves (slice.ts). */
import { piecesIn, sliceOf, toPasted, toPastedSpans, type Piece, type Slice } from './slice';
import type { Span } from './span';

/** What one piece stands for in the pasted text, when all of it was decoded from a span of the slice. */
const decodedFrom = (slice: Slice, span: Span, at: number): Piece => {
  const spans = toPastedSpans(slice, span);
  const from = spans[0]?.start ?? 0;
  return { at, from, width: (spans.at(-1)?.end ?? from) - from };
};

/**
 * Follows a slice through the one that it was cut from.
 * @param inner its pieces come from `outer.text`
 * @returns the text of `inner`, whose pieces come from where those of `outer` do
 */
export const throughSlice = (outer: Slice, inner: Slice): Slice => {
  const pieces = inner.pieces.flatMap(({ at, from, width }, index): Piece[] => {
    if (width !== undefined) return [decodedFrom(outer, { start: from, end: from + width }, at)];
    const length = (inner.pieces[index + 1]?.at ?? inner.text.length) - at;
    return piecesIn(outer, { start: from, end: from + length }).map((piece) => ({
      ...piece,
      at: at + piece.at,
    }));
  });
  const start = inner.pieces[0]?.from ?? 0;
  return { text: inner.text, pieces: pieces.length > 0 ? pieces : [{ at: 0, from: toPasted(outer, start) }] };
};

/** The part of a slice that a span of its text names. */
export const sliceWithin = (slice: Slice, span: Span): Slice =>
  throughSlice(slice, sliceOf(slice.text, [span]));

/** A span of a slice's text, and what it is decoded to. */
export interface Edit extends Span {
  /** Empty: the span is left out. */
  readonly text: string;
}

/**
 * Decodes spans of a slice: `%2E` becomes `.`, a closing quote nothing.
 * @param edits in order, not overlapping
 * @returns a slice in which a decoded character stands for all the pasted ones that it was decoded from
 */
export const edited = (slice: Slice, edits: readonly Edit[]): Slice => {
  if (edits.length === 0) return slice;
  const pieces: Piece[] = [];
  const texts: string[] = [];
  let length = 0;
  let at = 0;
  const keepTo = (end: number) => {
    for (const piece of piecesIn(slice, { start: at, end })) {
      pieces.push({ ...piece, at: length + piece.at });
    }
    texts.push(slice.text.slice(at, end));
    length += end - at;
  };
  for (const edit of edits) {
    keepTo(edit.start);
    if (edit.text !== '') pieces.push(decodedFrom(slice, edit, length));
    texts.push(edit.text);
    length += edit.text.length;
    at = edit.end;
  }
  keepTo(slice.text.length);
  return {
    text: texts.join(''),
    pieces: pieces.length > 0 ? pieces : [{ at: 0, from: toPasted(slice, 0) }],
  };
};
