/**
 * A piece of pasted text that knows where each of its characters came from, though line breaks or
 * quotes were left out on the way. Not: deciding what to leave out (artifacts/recognisers).
 */
import type { Span } from './span';

/** A run of characters that came from one place in the same way: as they are, as one, or carried by base64url. */
export interface Piece {
  /** Where the piece begins in the slice. */
  readonly at: number;
  /** Where it begins in the pasted text; for a carried piece, where the four characters begin that carry its first byte. */
  readonly from: number;
  /** Set when the piece was decoded (`.` from `%2E`): all of it stands for that many pasted characters. */
  readonly width?: number;
  /**
   * Set when base64url carries the piece, a byte a character: which of three bytes the first one is. One number for
   * each encoding, the inner one first: a token within a token is carried twice.
   */
  readonly carried?: readonly number[];
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
  const texts: string[] = [];
  let length = 0;
  for (const { start, end } of spans) {
    if (end <= start) continue;
    pieces.push({ at: length, from: start });
    texts.push(pasted.slice(start, end));
    length += end - start;
  }
  return {
    text: texts.join(''),
    pieces: pieces.length > 0 ? pieces : [{ at: 0, from: spans[0]?.start ?? 0 }],
  };
};

/**
 * A slice that was derived from another. Most of what is decoded holds nothing, so its pieces are worked out when they
 * are asked for, and for a part of it without those of the rest.
 */
export abstract class DerivedSlice implements Slice {
  readonly text: string;
  #pieces: readonly Piece[] | undefined;

  constructor(text: string) {
    this.text = text;
  }

  /** The pieces of a part of it that is not empty. */
  abstract piecesIn(span: Span): Piece[];

  /** Where it is when it is empty. */
  abstract from(): number;

  get pieces(): readonly Piece[] {
    if (!this.#pieces) {
      const pieces = this.text === '' ? [] : this.piecesIn({ start: 0, end: this.text.length });
      this.#pieces = pieces.length > 0 ? pieces : [{ at: 0, from: this.from() }];
    }
    return this.#pieces;
  }
}

/** Where the part of a piece from `start` to `end` is, counted from the beginning of the piece. */
export const standingOf = ({ from, width, carried }: Piece, start: number, end: number): Span => {
  if (width !== undefined) return { start: from, end: from + width };
  let low = start;
  let high = end;
  for (const phase of carried ?? []) {
    low = Math.floor(((phase + low) * 4) / 3);
    high = Math.ceil(((phase + high) * 4) / 3);
  }
  return { start: from + low, end: from + high };
};

/** The piece without its first characters. */
export const pieceFrom = ({ from, width, carried }: Piece, offset: number, at: number): Piece => {
  if (width !== undefined) return { at, from, width };
  if (!carried) return { at, from: from + offset };
  let ahead = offset;
  const phases = carried.map((phase) => {
    const byte = phase + ahead;
    ahead = Math.floor(byte / 3) * 4;
    return byte - Math.floor(byte / 3) * 3;
  });
  return { at, from: from + ahead, carried: phases };
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

/** Where the character at `index` of the slice is in the pasted text. */
export const toPasted = (slice: Slice, index: number): number => {
  const { text } = slice;
  if (slice instanceof DerivedSlice && text !== '') {
    const last = index >= text.length;
    const at = last ? text.length - 1 : index;
    const [piece] = slice.piecesIn({ start: at, end: at + 1 });
    if (!piece) return index;
    const { start, end } = standingOf(piece, 0, 1);
    return last ? end : start;
  }
  const piece = slice.pieces[pieceAt(slice, index)];
  if (!piece) return index;
  const offset = index - piece.at;
  // Only the last piece can end where the slice does.
  const isEnd = offset > 0 && index === text.length;
  return isEnd ? standingOf(piece, 0, offset).end : standingOf(piece, offset, offset).start;
};

/** The pieces of a part of the slice, as the pieces of a slice of its own. */
export const piecesIn = (slice: Slice, span: Span): Piece[] => {
  if (span.end <= span.start) return [];
  if (slice instanceof DerivedSlice) return slice.piecesIn(span);
  const pieces: Piece[] = [];
  for (let i = pieceAt(slice, span.start); i < slice.pieces.length; i += 1) {
    const piece = slice.pieces[i];
    if (!piece || piece.at >= span.end) break;
    const start = Math.max(span.start, piece.at);
    if (Math.min(span.end, slice.pieces[i + 1]?.at ?? slice.text.length) <= start) continue;
    pieces.push(pieceFrom(piece, start - piece.at, start - span.start));
  }
  return pieces;
};

/** The slice as plain data, which a worker can send. */
export const plainSlice = (slice: Slice): Slice =>
  slice instanceof DerivedSlice ? { text: slice.text, pieces: slice.pieces } : slice;

/** Where a span of the slice is in the pasted text: several spans when something was left out within it. */
export const toPastedSpans = (slice: Slice, span: Span): Span[] => {
  if (span.end <= span.start) {
    const at = toPasted(slice, span.start);
    return [{ start: at, end: at }];
  }
  const spans: { start: number; end: number }[] = [];
  const pieces = piecesIn(slice, span);
  for (const [i, piece] of pieces.entries()) {
    const { start, end } = standingOf(piece, 0, (pieces[i + 1]?.at ?? span.end - span.start) - piece.at);
    const last = spans.at(-1);
    // Decoded characters can share the pasted ones that carry them.
    if (last && start >= last.start && start <= last.end) last.end = Math.max(last.end, end);
    else spans.push({ start, end });
  }
  return spans;
};
