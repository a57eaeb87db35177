/** A place in a text. */

/** Half-open range of UTF-16 code units, as `String.prototype.slice` takes them. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** True when the two share a unit, or touch where one of them is empty. */
export const overlaps = (a: Span, b: Span): boolean =>
  a.start === a.end || b.start === b.end
    ? a.start <= b.end && b.start <= a.end
    : a.start < b.end && b.start < a.end;
