/**
 * A piece of pasted text that knows where each of its characters came from, though line breaks or
 * quotes were left out on the way. Not: deciding what to leave out (artifacts/recognisers).
 */
import type { Span } from './span';

interface Piece {
  /** Where the piece begins in the slice. */
  readonly at: number;
  /** Where it begins in the pasted text. */
  readonly from: number;
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
  return piece ? piece.from + (index - piece.at) : index;
};

/** Where a span of the slice stands in the pasted text: several spans when something was left out within it. */
export const toPastedSpans = (slice: Slice, span: Span): Span[] => {
  if (span.end <= span.start) {
    const at = toPasted(slice, span.start);
    return [{ start: at, end: at }];
  }
  const spans: Span[] = [];
  for (let i = pieceAt(slice, span.start); i < slice.pieces.length; i += 1) {
    const piece = slice.pieces[i];
    if (!piece || piece.at >= span.end) break;
    const pieceEnd = slice.pieces[i + 1]?.at ?? slice.text.length;
    const start = Math.max(span.start, piece.at);
    const end = Math.min(span.end, pieceEnd);
    if (end > start) spans.push({ start: piece.from + start - piece.at, end: piece.from + end - piece.at });
  }
  return spans;
};
