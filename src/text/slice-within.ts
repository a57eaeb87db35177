/** A slice of a slice, as one slice of the pasted text. Not: slices of pasted text themselves (slice.ts), or in which something was decoded (edited-slice.ts). */
import {
  DerivedSlice,
  pieceFrom,
  piecesIn,
  standingOf,
  toPasted,
  toPastedSpans,
  type Piece,
  type Slice,
} from './slice';
import type { Span } from './span';

/** What one piece stands for in the pasted text, when all of it was decoded from a span of the slice. @param at where the piece begins */
export const decodedFrom = (slice: Slice, span: Span, at: number): Piece => {
  const spans = toPastedSpans(slice, span);
  const from = spans[0]?.start ?? 0;
  return { at, from, width: (spans.at(-1)?.end ?? from) - from };
};

/** The same piece, so many characters further on. */
export const shifted = (piece: Piece, by: number): Piece =>
  by === 0 ? piece : { ...piece, at: piece.at + by };

/**
 * Follows a carried piece through the slice that carries it, which may have been broken into pieces itself. A character
 * whose carriers are in two of those is a piece of its own.
 */
const carriedThrough = (outer: Slice, inner: Piece, length: number): Piece[] => {
  const all = standingOf(inner, 0, length);
  const carriers = piecesIn(outer, all);
  const found: Piece[] = [];
  let done = 0;
  for (const [index, carrier] of carriers.entries()) {
    const start = all.start + carrier.at;
    const end = all.start + (carriers[index + 1]?.at ?? all.end - all.start);
    // The next piece begins within the carriers of the last character.
    while (done < length && standingOf(inner, done, done + 1).start < start) {
      found.push(decodedFrom(outer, standingOf(inner, done, done + 1), inner.at + done));
      done += 1;
    }
    let low = done;
    let high = length;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (standingOf(inner, middle - 1, middle).end <= end) low = middle;
      else high = middle - 1;
    }
    if (low === done) continue;
    if (carrier.width === undefined) {
      const rest = pieceFrom(inner, done, inner.at + done);
      const { from, carried = [] } = pieceFrom(carrier, rest.from - start, 0);
      found.push({ at: rest.at, from, carried: [...(rest.carried ?? []), ...carried] });
    } else {
      for (let at = done; at < low; at += 1) found.push({ ...carrier, at: inner.at + at });
    }
    done = low;
  }
  for (; done < length; done += 1) {
    found.push(decodedFrom(outer, standingOf(inner, done, done + 1), inner.at + done));
  }
  return found;
};

/** The pieces of a slice whose own pieces come from `outer`, as pieces of the pasted text. */
const piecesThrough = (outer: Slice, pieces: readonly Piece[], length: number): Piece[] =>
  pieces.flatMap((piece, index): Piece[] => {
    const { at, from, width, carried } = piece;
    if (width !== undefined) return [decodedFrom(outer, { start: from, end: from + width }, at)];
    const own = (pieces[index + 1]?.at ?? length) - at;
    if (carried) return carriedThrough(outer, piece, own);
    return piecesIn(outer, { start: from, end: from + own }).map((each) => shifted(each, at));
  });

class ThroughSlice extends DerivedSlice {
  readonly #outer: Slice;
  readonly #inner: Slice;

  constructor(outer: Slice, inner: Slice) {
    super(inner.text);
    this.#outer = outer;
    this.#inner = inner;
  }

  piecesIn(span: Span): Piece[] {
    return piecesThrough(this.#outer, piecesIn(this.#inner, span), span.end - span.start);
  }

  from(): number {
    return toPasted(this.#outer, toPasted(this.#inner, 0));
  }
}

/**
 * Follows a slice through the one that it was cut from.
 * @param inner its pieces come from `outer.text`
 * @returns the text of `inner`, whose pieces come from where those of `outer` do
 */
export const throughSlice = (outer: Slice, inner: Slice): Slice => new ThroughSlice(outer, inner);

class PartSlice extends DerivedSlice {
  readonly #slice: Slice;
  readonly #start: number;

  constructor(slice: Slice, text: string, start: number) {
    super(text);
    this.#slice = slice;
    this.#start = start;
  }

  piecesIn({ start, end }: Span): Piece[] {
    return piecesIn(this.#slice, { start: this.#start + start, end: this.#start + end });
  }

  from(): number {
    return toPasted(this.#slice, this.#start);
  }
}

/** The part of a slice that a span of its text names. */
export const sliceWithin = (slice: Slice, span: Span): Slice => {
  const text = slice.text.slice(span.start, span.end);
  if (!(slice instanceof DerivedSlice)) {
    const [piece, another] = slice.pieces;
    // Nearly all are cut from the paste itself.
    if (piece && !another) return { text, pieces: [pieceFrom(piece, span.start, 0)] };
  }
  return new PartSlice(slice, text, span.start);
};
