/** The parameters of a URL and of a form. */
import { percentDecoded } from '#text/escapes';
import { wholeSlice, type Slice } from '#text/slice';
import { sliceWithin } from '#text/slice-within';
import type { Span } from '#text/span';
import { named, type Part } from '../part';

const decodedName = (text: string): string => percentDecoded(wholeSlice(text), true).text;

/**
 * The parameters of application/x-www-form-urlencoded text, values decoded.
 * @param within the part of the slice to read
 * @param word what a parameter is called
 */
export const formParts = (slice: Slice, within: Span, word: string): Part[] => {
  const parts: Part[] = [];
  for (let at = within.start; at < within.end;) {
    const next = slice.text.indexOf('&', at);
    const end = next < 0 || next > within.end ? within.end : next;
    const equals = slice.text.slice(at, end).indexOf('=');
    const valueAt = equals < 0 ? end : at + equals + 1;
    if (end > valueAt) {
      parts.push({
        slice: percentDecoded(sliceWithin(slice, { start: valueAt, end }), true),
        where: `${word} ${named(decodedName(slice.text.slice(at, valueAt - 1)))}`,
      });
    }
    at = end + 1;
  }
  return parts;
};

/** True for text that is an absolute URL (RFC 3986 section 3) and nothing else. */
export const isUrl = (text: string): boolean => /^[a-z][a-z\d+.-]{1,30}:\/\/\S+$/iu.test(text);

/** True for text that is a form: pairs with `=`, no white space, and a name as people give them. */
export const isForm = (text: string): boolean => /^[\w.%[\]-]{1,80}=[^\s{}"]*$/u.test(text);

/** Scheme and authority (RFC 3986 section 3.2). */
const AUTHORITY = /^[a-z][a-z\d+.-]*:\/\/[^/?#]*/iu;

/** Path, query and fragment of a URL, absolute or not; a fragment may have parameters, or a query of its own. */
export const urlParts = (slice: Slice): Part[] => {
  const { text } = slice;
  const hash = text.indexOf('#');
  const pathEnd = hash < 0 ? text.length : hash;
  const question = text.slice(0, pathEnd).indexOf('?');
  const end = question < 0 ? pathEnd : question;
  const start = AUTHORITY.exec(text)?.[0].length ?? 0;
  const parts: Part[] = [
    { slice: percentDecoded(sliceWithin(slice, { start: Math.min(start, end), end })), where: 'path' },
  ];
  if (question >= 0) {
    parts.push(...formParts(slice, { start: question + 1, end: pathEnd }, 'query parameter'));
  }
  if (hash >= 0) {
    const inner = text.indexOf('?', hash);
    parts.push(
      ...formParts(slice, { start: Math.max(inner, hash) + 1, end: text.length }, 'fragment parameter'),
    );
    const rest = { start: hash + 1, end: inner < 0 ? text.length : inner };
    if (!text.slice(rest.start, rest.end).includes('=')) {
      parts.push({ slice: percentDecoded(sliceWithin(slice, rest)), where: 'fragment' });
    }
  }
  return parts;
};
