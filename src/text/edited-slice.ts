/** A slice in which spans were decoded, each character knowing where it was pasted. Not: parts of a slice (slice-within.ts). */
import { DerivedSlice, piecesIn, toPasted, type Piece, type Slice } from './slice';
import { decodedFrom, shifted } from './slice-within';
import type { Span } from './span';

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
  // How much further on `at` is in the slice.
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
 * Decodes what a pattern matches in a slice. Most text holds nothing, so places are worked out when they are asked for.
 * @param pattern with the flag g
 * @param meant what a match becomes, every time the same; undefined leaves it as it is
 * @returns the slice itself when nothing in it changes
 */
export const replaced = (
  slice: Slice,
  pattern: RegExp,
  meant: (match: string) => string | undefined,
): Slice => {
  const text = slice.text.replaceAll(pattern, (match) => meant(match) ?? match);
  if (text === slice.text) return slice;
  return editedTo(slice, 0, text, (from) => {
    const edits = new Edits();
    for (const { 0: match, index } of from.matchAll(pattern)) {
      const became = meant(match);
      if (became !== undefined) edits.add(index, index + match.length, became.length);
    }
    return edits;
  });
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
  return editedTo(slice, 0, texts.join(''), places);
};
