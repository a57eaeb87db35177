/**
 * A piece of pasted text that knows where each of its characters came from, though line breaks or
 * quotes were left out on the way. Not: deciding what to leave out (artifacts/recognisers).
 */
import type { Span } from './span';

export interface Piece {
  /** Where the piece begins in the slice. */
  readonly at: number;
  /** Where it begins in the pasted text. */
  readonly from: number;
  /** Set when the piece was decoded (`.` from `%2E`): all of it stands for that many pasted characters. */
  readonly width?: number;
}

export interface Slice {
  readonly text: string;
  /** In order; the first one begins at 0. */
  readonly pieces: readonly Piece[];
}

/** The slice that is the whole text. */
export const wholeSlice = (text: string): Slice => ({ text, pieces: [{ at: 0, from: 0 }] });

/** The parts of `pasted` that `spans` name, in order, as one text. */
export const sliceOf = (pasted: string, spans: readonly Span[]): Slice => {
  const pieces: Piece[] = [];
  let text = '';
  for (const { start, end } of spans) {
    if (end <= start) continue;
    pieces.push({ at: text.length, from: start });
    text += pasted.slice(start, end);
  }
  return { text, pieces: pieces.length > 0 ? pieces : [{ at: 0, from: spans[0]?.start ?? 0 }] };
};

const pieceAt = (slice: Slice, index: number): number => {
  let low = 0;
  let high = slice.pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((slice.pieces[middle]?.at ?? 0) <= index) low = middle;
    else high = middle - 1;
  }
  return low;
};

/** Where the character at `index` of the slice stands in the pasted text. */
export const toPasted = (slice: Slice, index: number): number => {
  const piece = slice.pieces[pieceAt(slice, index)];
  if (!piece) return index;
  if (piece.width === undefined) return piece.from + (index - piece.at);
  // Only the last piece can end where the slice does.
  return index > piece.at && index === slice.text.length ? piece.from + piece.width : piece.from;
};

/** The pieces of a part of the slice, as the pieces of a slice of its own. */
export const piecesIn = (slice: Slice, span: Span): Piece[] => {
  const pieces: Piece[] = [];
  for (let i = pieceAt(slice, span.start); i < slice.pieces.length; i += 1) {
    const piece = slice.pieces[i];
    if (!piece || piece.at >= span.end) break;
    const start = Math.max(span.start, piece.at);
    if (Math.min(span.end, slice.pieces[i + 1]?.at ?? slice.text.length) <= start) continue;
    const at = start - span.start;
    pieces.push(
      piece.width === undefined
        ? { at, from: piece.from + start - piece.at }
        : { at, from: piece.from, width: piece.width },
    );
  }
  return pieces;
};

/** Where a span of the slice stands in the pasted text: several spans when something was left out within it. */
export const toPastedSpans = (slice: Slice, span: Span): Span[] => {
  if (span.end <= span.start) {
    const at = toPasted(slice, span.start);
    return [{ start: at, end: at }];
  }
  const spans: { start: number; end: number }[] = [];
  const pieces = piecesIn(slice, span);
  for (const [i, { at, from, width }] of pieces.entries()) {
    const end = from + (width ?? (pieces[i + 1]?.at ?? span.end - span.start) - at);
    const last = spans.at(-1);
    // Decoded characters can share the pasted ones that carry them.
    if (last && from >= last.start && from <= last.end) last.end = Math.max(last.end, end);
    else spans.push({ start: from, end });
  }
  return spans;
};
