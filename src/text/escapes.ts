/** Escapes of JSON strings and of URLs, resolved with places. */
import type { JsonString } from './json';
import type { Slice } from './slice';
import { Edits, editedTo } from './edited-slice';
import { sliceWithin } from './slice-within';
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

/** Runs of octets that are ASCII, and of others, which stand for a character together. */
const OCTETS = /(?:%[0-7][\da-f])+|(?:%[89a-f][\da-f])+/giu;
const FORM_OCTETS = /(?:%[0-7][\da-f])+|(?:%[89a-f][\da-f])+|\+/giu;

/** The first digit of an octet that is not ASCII. */
const EIGHT = 0x38;

/** What a run of octets says; nothing when they are not UTF-8. */
const decodedOctets = (escapes: string): string | undefined => {
  if (escapes === '+') return ' ';
  if (escapes.charCodeAt(1) < EIGHT) return decodeURIComponent(escapes);
  const bytes = Uint8Array.from(escapes.slice(1).split('%'), (digits) => Number.parseInt(digits, 16));
  const { text, invalidAt } = decodeUtf8(bytes);
  return invalidAt === undefined ? text : undefined;
};

/** Characters that one octet in the text takes: `%2E`. */
const OCTET = 3;

/** One by one where they are ASCII, so that every character keeps its place. */
const octetsIn = (text: string, pattern: RegExp): Edits => {
  const edits = new Edits();
  for (const { 0: escapes, index } of text.matchAll(pattern)) {
    const meant = decodedOctets(escapes);
    if (meant === undefined) continue;
    const width = meant.length * OCTET === escapes.length ? OCTET : escapes.length;
    for (let at = 0; at < escapes.length; at += width) {
      const end = index + at + width;
      edits.add(index + at, Math.min(end, index + escapes.length), width === OCTET ? 1 : meant.length);
    }
  }
  return edits;
};

/** The platform's own decoder is many times faster, and refuses a text in which anything is wrong. */
const decodedWhole = (text: string, form: boolean): string | undefined => {
  try {
    return decodeURIComponent(form ? text.replaceAll('+', ' ') : text);
  } catch {
    return undefined;
  }
};

/**
 * A text with its percent-encoded octets decoded (RFC 3986 section 2.1).
 * @param form `+` stands for a space, as in application/x-www-form-urlencoded
 * @returns the slice itself when there is nothing to decode
 */
export const percentDecoded = (slice: Slice, form = false): Slice => {
  const { text } = slice;
  if (!text.includes('%') && !(form && text.includes('+'))) return slice;
  const pattern = form ? FORM_OCTETS : OCTETS;
  const decoded =
    decodedWhole(text, form) ?? text.replaceAll(pattern, (escapes) => decodedOctets(escapes) ?? escapes);
  return decoded === text ? slice : editedTo(slice, 0, decoded, (encoded) => octetsIn(encoded, pattern));
};
