/** Escapes of JSON strings and of URLs, resolved with places. Not: knowing that a text is one of these. */
import type { JsonString } from './json';
import type { Slice } from './slice';
import { edited, sliceWithin, type Edit } from './slice-within';
import { decodeUtf8 } from './utf8';

/** The edits that a pattern's matches ask for; those for which `decode` knows nothing stay as they are. */
const editsOf = (text: string, pattern: RegExp, decode: (match: string) => string | undefined): Edit[] =>
  Array.from(text.matchAll(pattern), ({ 0: match, index }) => ({ match, index })).flatMap(
    ({ match, index }) => {
      const decoded = decode(match);
      return decoded === undefined ? [] : [{ start: index, end: index + match.length, text: decoded }];
    },
  );

const LETTERS: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };

/**
 * A JSON string without its quotes and with its escapes resolved (RFC 8259 section 7).
 * @param slice of the JSON text
 * @param string as it was read there, so its escapes are known to be right
 */
export const jsonStringSlice = (slice: Slice, { span }: JsonString): Slice => {
  const inner = sliceWithin(slice, { start: span.start + 1, end: span.end - 1 });
  if (!inner.text.includes('\\')) return inner;
  return edited(
    inner,
    editsOf(inner.text, /\\(?:u[\da-f]{4}|.)/giu, (escape) =>
      escape.length === 6
        ? String.fromCharCode(Number.parseInt(escape.slice(2), 16))
        : (LETTERS[escape.charAt(1)] ?? escape.slice(1)),
    ),
  );
};

const bytesOf = (escapes: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(escapes.slice(1).split('%'), (digits) => Number.parseInt(digits, 16));

/**
 * A text with its percent-encoded octets decoded (RFC 3986 section 2.1), one by one where they are ASCII so that
 * every character keeps its place.
 * @param form `+` stands for a space, as in application/x-www-form-urlencoded
 */
export const percentDecoded = (slice: Slice, form = false): Slice =>
  edited(
    slice,
    editsOf(
      slice.text,
      form ? /%[0-7][\da-f]|(?:%[89a-f][\da-f])+|\+/giu : /%[0-7][\da-f]|(?:%[89a-f][\da-f])+/giu,
      (escapes) => {
        if (escapes === '+') return ' ';
        const { text, invalidAt } = decodeUtf8(bytesOf(escapes));
        return invalidAt === undefined ? text : undefined;
      },
    ),
  );
