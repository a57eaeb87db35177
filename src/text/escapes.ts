/** Escapes of JSON strings and of URLs, resolved with places. Not: knowing that a text is one of these. */
import type { JsonString } from './json';
import type { Slice } from './slice';
import { Edits, editedTo, sliceWithin } from './slice-within';
import { decodeUtf8 } from './utf8';

const escapesIn = (text: string): Edits => {
  const edits = new Edits();
  for (let at = text.indexOf('\\'); at >= 0;) {
    const end = at + (text.charAt(at + 1) === 'u' ? 6 : 2);
    edits.add(at, end, 1);
    at = text.indexOf('\\', end);
  }
  return edits;
};

/**
 * A JSON string without its quotes and with its escapes resolved (RFC 8259 section 7).
 * @param slice of the JSON text
 * @param string as it was read there, so its escapes are known to be right
 */
export const jsonStringSlice = (slice: Slice, { span, value }: JsonString): Slice => {
  const inner = { start: span.start + 1, end: span.end - 1 };
  if (inner.end - inner.start === value.length) return sliceWithin(slice, inner);
  return editedTo(slice, inner.start, value, (text) => escapesIn(text.slice(0, inner.end - inner.start)));
};

const OCTETS = /%[0-7][\da-f]|(?:%[89a-f][\da-f])+/giu;
const FORM_OCTETS = /%[0-7][\da-f]|(?:%[89a-f][\da-f])+|\+/giu;

/** What the octets say; nothing when they are not UTF-8. */
const decodedOctets = (escapes: string): string | undefined => {
  if (escapes === '+') return ' ';
  if (escapes.length === 3) {
    const code = Number.parseInt(escapes.slice(1), 16);
    return code < 0x80 ? String.fromCharCode(code) : undefined;
  }
  const bytes = Uint8Array.from(escapes.slice(1).split('%'), (digits) => Number.parseInt(digits, 16));
  const { text, invalidAt } = decodeUtf8(bytes);
  return invalidAt === undefined ? text : undefined;
};

/**
 * A text with its percent-encoded octets decoded (RFC 3986 section 2.1), one by one where they are ASCII so that
 * every character keeps its place.
 * @param form `+` stands for a space, as in application/x-www-form-urlencoded
 * @returns the slice itself when there is nothing to decode
 */
export const percentDecoded = (slice: Slice, form = false): Slice => {
  const { text } = slice;
  if (!text.includes('%') && !(form && text.includes('+'))) return slice;
  const edits = new Edits();
  const decoded = text.replaceAll(form ? FORM_OCTETS : OCTETS, (escapes, at: number) => {
    const meant = decodedOctets(escapes);
    if (meant === undefined) return escapes;
    edits.add(at, at + escapes.length, meant.length);
    return meant;
  });
  return edits.count === 0 ? slice : editedTo(slice, 0, decoded, edits);
};
