/** What base64url says as text, whose characters know their carriers. Not: decoding it (base64url.ts, utf8.ts). */
import { carriersOf, type Base64url } from './base64url';
import { DerivedSlice, type Piece } from './slice';
import type { Span } from './span';
import type { Utf8 } from './utf8';

/** Runs of ASCII, each a byte a character, and what is between them. */
const RUNS = /[\0-\x7f]+|[^\0-\x7f]/gu;

/** The decoded text as a slice of the text that carries it. */
export class CarriedSlice extends DerivedSlice {
  readonly #decoded: Base64url;
  readonly #utf8: Utf8;
  readonly #start: number;

  /** @param start where in the text around it the encoding begins */
  constructor(decoded: Base64url, utf8: Utf8, start: number) {
    super(utf8.text);
    this.#decoded = decoded;
    this.#utf8 = utf8;
    this.#start = start;
  }

  piecesIn(span: Span): Piece[] {
    const pieces: Piece[] = [];
    const byteAt = (at: number): number => this.#utf8.byteAt(span.start + at);
    const pushOne = (at: number) => {
      const { start, end } = carriersOf(this.#decoded, { start: byteAt(at), end: byteAt(at + 1) });
      pieces.push({ at, from: this.#start + start, width: end - start });
    };
    for (const { 0: run, index: at } of this.text.slice(span.start, span.end).matchAll(RUNS)) {
      if (run.charCodeAt(0) < 0x80 && !this.#decoded.carriers) {
        const byte = byteAt(at);
        pieces.push({ at, from: this.#start + Math.floor(byte / 3) * 4, carried: [byte % 3] });
      } else for (let unit = 0; unit < run.length; unit += 1) pushOne(at + unit);
    }
    return pieces;
  }

  from(): number {
    return this.#start;
  }
}
