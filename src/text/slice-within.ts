/** A slice of a slice, as one slice of the pasted text. Not: slices of pasted text themselves (slice.ts). */
import {
  derivedSlice,
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

/**
 * Follows a slice through the one that it was cut from.
 * @param inner its pieces come from `outer.text`
 * @returns the text of `inner`, whose pieces come from where those of `outer` do
 */
export const throughSlice = (outer: Slice, inner: Slice): Slice =>
  derivedSlice(
    inner.text,
    (span) => piecesThrough(outer, piecesIn(inner, span), span.end - span.start),
    () => toPasted(outer, toPasted(inner, 0)),
  );

/** The part of a slice that a span of its text names. */
export const sliceWithin = (slice: Slice, span: Span): Slice =>
  derivedSlice(
    slice.text.slice(span.start, span.end),
    ({ start, end }) => piecesIn(slice, { start: span.start + start, end: span.start + end }),
    () => toPasted(slice, span.start),
  );

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

const piecesEdited = (slice: Slice, edits: Edits, span: Span): Piece[] => {
  const pieces: Piece[] = [];
  let at = span.start;
  let index = edits.firstAfter(at);
  // Where `at` stands in the slice, so long as no edit is there.
  const before = index > 0 ? { old: edits.spanAt(index - 1).end, now: edits.becameAt(index - 1).end } : { old: 0, now: 0 };
  let ahead = before.old - before.now;
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
    if (became.end > became.start) pieces.push(decodedFrom(slice, own, at - span.start));
    at = Math.max(at, became.end);
    ahead = own.end - became.end;
  }
  keepTo(span.end);
  return pieces;
};

/**
 * A slice in which spans were decoded, when what it became is known already.
 * @param text what it became
 * @param editsOf found when a place is asked for
 */
export const editedTo = (slice: Slice, text: string, editsOf: () => Edits): Slice => {
  let edits: Edits | undefined;
  return derivedSlice(
    text,
    (span) => piecesEdited(slice, (edits ??= editsOf()), span),
    () => toPasted(slice, 0),
  );
};

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
  return editedTo(slice, texts.join(''), () => places);
};
