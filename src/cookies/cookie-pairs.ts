/** The Cookie field value, taken apart with places (RFC 6265bis section 4.2.1). Not: what a server makes of it (cookie-field.ts). */
import type { Span } from '#text/span';

export interface CookiePair {
  readonly name: string;
  readonly nameAt: Span;
  readonly value: string;
  readonly valueAt: Span;
}

/** Of ASCII the expression is asked only where it may match: most characters are letters. */
const isSpace = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code <= 0x20 || code >= 0x80 ? /\s/u.test(text.charAt(at)) : false;
};

/** A span without the white space at its ends. */
const trimmed = (text: string, start: number, end: number): Span => {
  let from = start;
  let to = end;
  while (from < to && isSpace(text, from)) from += 1;
  while (to > from && isSpace(text, to - 1)) to -= 1;
  return { start: from, end: to };
};

/**
 * Takes a Cookie field value apart. Never throws.
 * @param text the value without the field name; `document.cookie` has the same form
 * @returns the pairs in order; a pair without `=` is a value with an empty name; spans are in `text`
 */
export const cookiePairs = (text: string): CookiePair[] => {
  const pairs: CookiePair[] = [];
  for (let at = 0; at <= text.length;) {
    const next = text.indexOf(';', at);
    const end = next < 0 ? text.length : next;
    const whole = trimmed(text, at, end);
    if (whole.end > whole.start) {
      const mark = text.slice(whole.start, whole.end).indexOf('=');
      const nameAt = trimmed(text, whole.start, whole.start + Math.max(mark, 0));
      const valueAt = trimmed(text, whole.start + mark + 1, whole.end);
      pairs.push({
        name: text.slice(nameAt.start, nameAt.end),
        nameAt,
        value: text.slice(valueAt.start, valueAt.end),
        valueAt,
      });
    }
    at = end + 1;
  }
  return pairs;
};
