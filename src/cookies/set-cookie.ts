/** The Set-Cookie field value, taken apart with places (RFC 6265bis section 5.6). */
import type { Span } from '#text/span';

export interface CookieAttribute {
  /** As written. */
  readonly name: string;
  /** As written; absent when there was no `=`. */
  readonly value?: string;
  /** Name and value. */
  readonly at: Span;
}

export interface SetCookie {
  readonly text: string;
  readonly name: string;
  readonly nameAt: Span;
  readonly value: string;
  readonly valueAt: Span;
  /** In the order written, unknown ones included; of equal names the last one counts. */
  readonly attributes: readonly CookieAttribute[];
}

/** A span without the tabs and spaces at its ends. */
const trim = (text: string, start: number, end: number): Span => {
  let from = start;
  let to = end;
  while (from < to && /[ \t]/u.test(text[from] ?? '')) from += 1;
  while (to > from && /[ \t]/u.test(text[to - 1] ?? '')) to -= 1;
  return { start: from, end: to };
};

const textAt = (text: string, at: Span): string => text.slice(at.start, at.end);

/**
 * Takes a Set-Cookie field value apart. Never throws.
 * @param text the value without the field name
 * @returns its parts; spans are in `text`
 */
export const parseSetCookie = (text: string): SetCookie => {
  const firstEnd = text.includes(';') ? text.indexOf(';') : text.length;
  const equals = text.slice(0, firstEnd).indexOf('=');
  // Section 5.6 step 3: without "=" the name is empty and the whole pair is the value.
  const nameAt = equals < 0 ? { start: 0, end: 0 } : trim(text, 0, equals);
  const valueAt = trim(text, equals + 1, firstEnd);
  const attributes: CookieAttribute[] = [];
  let at = firstEnd + 1;
  while (at <= text.length) {
    const next = text.indexOf(';', at);
    const end = next < 0 ? text.length : next;
    const whole = trim(text, at, end);
    if (whole.end > whole.start) {
      const mark = text.slice(at, end).indexOf('=');
      const name = textAt(text, mark < 0 ? whole : trim(text, at, at + mark));
      const value = mark < 0 ? undefined : textAt(text, trim(text, at + mark + 1, end));
      attributes.push({ name, at: whole, ...(value === undefined ? {} : { value }) });
    }
    at = end + 1;
  }
  return {
    text,
    name: textAt(text, nameAt),
    nameAt,
    value: textAt(text, valueAt),
    valueAt,
    attributes,
  };
};

/** The last attribute of that name, in any case (section 5.6). */
export const attributeOf = (cookie: SetCookie, name: string): CookieAttribute | undefined =>
  cookie.attributes.findLast((each) => each.name.toLowerCase() === name.toLowerCase());
