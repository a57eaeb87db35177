/** A slice of a slice, as one slice of the pasted text. Not: slices of pasted text themselves (slice.ts). */
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

/** What one piece stands for in the pasted text, when all of it was decoded from a span of the slice. */
const decodedFrom = (slice: Slice, span: Span, at: number): Piece => {
  const spans = toPastedSpans(slice, span);
  const from = spans[0]?.start ?? 0;
  return { at, from, width: (spans.at(-1)?.end ?? from) - from };
};

const shifted = (piece: Piece, by: number): Piece => (by === 0 ? piece : { ...piece, at: piece.at + by });

/**
 * Follows a carried piece through the slice that carries it, which may have been broken into pieces itself. A character
 * whose carriers stand in two of those is a piece of its own.
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

/** A span of a slice's text, and what it is decoded to. */
export interface Edit extends Span {
  /** Empty: the span is left out. */
  readonly text: string;
}

/** Where a text was edited, four numbers an edit: its span in the text, and its span in what the text became. */
export class Edits {
  readonly #numbers: number[] = [];
  #ahead = 0;

  /** Takes in the next edit; they come in order and do not overlap. */
  add(start: number, end: number, length: number): void {
    const at = start + this.#ahead;
    this.#numbers.push(start, end, at, at + length);
    this.#ahead += length - (end - start);
  }

  get count(): number {
    return this.#numbers.length / 4;
  }

  /** The edit's span in the text. */
  spanAt(index: number): Span {
    return { start: this.#numbers[index * 4] ?? 0, end: this.#numbers[index * 4 + 1] ?? 0 };
  }

  /** The edit's span in what the text became. */
  becameAt(index: number): Span {
    return { start: this.#numbers[index * 4 + 2] ?? 0, end: this.#numbers[index * 4 + 3] ?? 0 };
  }

  /** The first edit that ends after a place of what the text became. */
  firstAfter(place: number): number {
    let low = 0;
    let high = this.count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#numbers[middle * 4 + 3] ?? 0) > place) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}

/** The pieces of a part of what a slice became from `base` on. */
const piecesEdited = (slice: Slice, base: number, edits: Edits, span: Span): Piece[] => {
  const pieces: Piece[] = [];
  let at = span.start;
  let index = edits.firstAfter(at);
  // How much further on `at` stands in the slice.
  let ahead = base + (index > 0 ? edits.spanAt(index - 1).end - edits.becameAt(index - 1).end : 0);
  const keepTo = (end: number) => {
    if (end <= at) return;
    for (const piece of piecesIn(slice, { start: at + ahead, end: end + ahead })) {
      pieces.push(shifted(piece, at - span.start));
    }
    at = end;
  };
  for (; index < edits.count; index += 1) {
    const became = edits.becameAt(index);
    if (became.start >= span.end) break;
    keepTo(became.start);
    const own = edits.spanAt(index);
    const from = { start: base + own.start, end: base + own.end };
    if (became.end > became.start) pieces.push(decodedFrom(slice, from, at - span.start));
    at = Math.max(at, became.end);
    ahead = from.end - became.end;
  }
  keepTo(span.end);
  return pieces;
};

class EditedSlice extends DerivedSlice {
  readonly #slice: Slice;
  readonly #start: number;
  #edits: Edits | ((text: string) => Edits);

  constructor(slice: Slice, start: number, text: string, edits: Edits | ((text: string) => Edits)) {
    super(text);
    this.#slice = slice;
    this.#start = start;
    this.#edits = edits;
  }

  piecesIn(span: Span): Piece[] {
    if (typeof this.#edits === 'function') this.#edits = this.#edits(this.#slice.text.slice(this.#start));
    return piecesEdited(this.#slice, this.#start, this.#edits, span);
  }

  from(): number {
    return toPasted(this.#slice, this.#start);
  }
}

/**
 * A slice in which spans were decoded, when what it became is known already.
 * @param start where in the slice the part begins that was decoded
 * @param text what it became
 * @param edits counted from `start`; a function finds them in the text from there on, when a place is asked for
 */
export const editedTo = (
  slice: Slice,
  start: number,
  text: string,
  edits: Edits | ((text: string) => Edits),
): Slice => new EditedSlice(slice, start, text, edits);

/**
 * Decodes spans of a slice: `%2E` becomes `.`, a closing quote nothing.
 * @param edits in order, not overlapping
 * @returns a slice in which a decoded character stands for all the pasted ones that it was decoded from
 */
export const edited = (slice: Slice, edits: readonly Edit[]): Slice => {
  if (edits.length === 0) return slice;
  const places = new Edits();
  const texts: string[] = [];
  let at = 0;
  for (const { start, end, text } of edits) {
    places.add(start, end, text.length);
    texts.push(slice.text.slice(at, start), text);
    at = end;
  }
  texts.push(slice.text.slice(at));
  return editedTo(slice, 0, texts.join(''), places);
};
