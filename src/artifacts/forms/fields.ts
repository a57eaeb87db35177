/** What is in one field of an HTTP message, by its name. Not: finding the fields (recognisers/). */
import { sliceWithin } from '#text/slice-within';
import type { Slice } from '#text/slice';
import type { Found } from '../artifact';
import { named, ofOwner } from '../part';
import { isPromising } from '../promising';
import { thingsIn } from '../things-in';
import { cookieThings, setCookieThings } from './cookies';

/** Field names have no case (RFC 9110 section 5.1), so they are said in the usual one. */
const usualCase = (name: string): string =>
  name.toLowerCase() === 'dpop'
    ? 'DPoP'
    : name.toLowerCase().replaceAll(/(?:^|-)[a-z]/gu, (first) => first.toUpperCase());

const COOKIES = /^(?:set-)?cookie$/iu;

/** The lines of a value: browsers write several Set-Cookie fields into a HAR as one. */
const linesOf = (slice: Slice): Slice[] => {
  if (!slice.text.includes('\n')) return [slice];
  return Array.from(slice.text.matchAll(/[^\n]+/gu), ({ 0: line, index }) =>
    sliceWithin(slice, { start: index, end: index + line.length }),
  );
};

/**
 * @param value the field value
 * @param owner in words, the message that has the field; absent when the text does not say
 */
export const fieldThings = (name: string, value: Slice, owner?: string): Found[] => {
  if (!COOKIES.test(name) && !isPromising(value.text)) return [];
  switch (name.toLowerCase()) {
    case 'cookie':
      return cookieThings({ slice: value, where: ofOwner('Cookie field', owner) }, owner);
    case 'set-cookie': {
      const where = ofOwner('Set-Cookie field', owner);
      return linesOf(value).flatMap((line) =>
        setCookieThings({ slice: line, where }, owner, ['the field name Set-Cookie']),
      );
    }
    default:
      return thingsIn({
        slice: value,
        where: ofOwner(name === '' ? 'a field' : `${named(usualCase(name))} field`, owner),
      });
  }
};

/** A field line: name, colon, value (RFC 9112 section 5); a colon before the name is HTTP/2's way to say what the start line says. */
const LINE = /^(?:[<>] ?)?(:?[\w!#$%&'*+.^`|~-]+)[ \t]*:[ \t]*/u;

/** Fields that a request must have once (RFC 9110 section 5.3, RFC 9449 section 4.3). */
const ONCE = ['Authorization', 'Proxy-Authorization', 'DPoP'];

/**
 * Says of each thing in a field that was sent twice that there is another one.
 * @param lines the fields of one message
 * @param found what is in them
 */
export const withTwice = (found: readonly Found[], lines: readonly Slice[]): Found[] => {
  if (found.length === 0) return [];
  const names = lines.map(({ text }) => LINE.exec(text)?.[1]?.toLowerCase());
  const twice = ONCE.filter((once) => names.filter((name) => name === once.toLowerCase()).length > 1);
  return found.map((each) => {
    const name = twice.find((once) => each.where?.startsWith(`${once} field`));
    return name === undefined
      ? each
      : {
          ...each,
          leftOut: [
            ...each.leftOut,
            `another ${name} field: it was sent twice, and servers differ in which one they read`,
          ],
        };
  });
};

/** What is in a field line. */
export const lineThings = (line: Slice, owner?: string): Found[] => {
  const start = LINE.exec(line.text);
  if (!start) return [];
  const end = line.text.trimEnd().length;
  return end > start[0].length
    ? fieldThings(start[1] ?? '', sliceWithin(line, { start: start[0].length, end }), owner)
    : [];
};
