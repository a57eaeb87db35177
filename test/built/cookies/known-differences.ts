/**
 * Where Chromium's cookie jar departs from RFC 6265bis (draft-ietf-httpbis-rfc6265bis-20) and ours does not, each with
 * the draft's word. Not: where ours departs; there is no such place.
 */
import { parseCookieDate } from '#cookies/cookie-date';
import { parseSetCookie, type SetCookie } from '#cookies/set-cookie';
import type { Difference } from './oracle';

export interface KnownDifference {
  readonly chromium: string;
  /** What the draft says of it. */
  readonly draft: string;
  readonly explains: (difference: Difference) => boolean;
}

const values = (cookie: SetCookie, name: string): readonly string[] =>
  cookie.attributes
    .filter((each) => each.name.toLowerCase() === name)
    .map((each) => each.value ?? '')
    // Longer ones are passed over by both.
    .filter((value) => Buffer.byteLength(value) <= 1024);

/** A difference explained by the line that made the cookie. */
const byLine =
  (applies: (cookie: SetCookie) => boolean) =>
  ({ line }: Difference): boolean =>
    line !== undefined && applies(parseSetCookie(line));

/** A date that the draft's grammar and Chromium's parser read differently. */
const OTHER_DATE = /(?:^|\D)(?:1600|\d{3}|\d{5,})(?:\D|$)|\d[a-z]|(?:^|\D)\d{3,}:/iu;

const isReadable = (name: string, value: string): boolean =>
  name === 'expires' ? parseCookieDate(value) !== undefined : /^-?\d+$/u.test(value);

export const KNOWN_DIFFERENCES: readonly KnownDifference[] = [
  {
    chromium: 'refuses a field with a tab within a name, a value or an attribute',
    draft: 'Section 5.6 step 1 refuses the control characters except HTAB, which is white space.',
    explains: byLine(({ name, value, attributes }) =>
      [name, value, ...attributes.flatMap((each) => [each.name, each.value ?? ''])].some((each) =>
        each.includes('\t'),
      ),
    ),
  },
  {
    chromium: 'refuses Domain=.',
    draft: 'Section 5.6.3 drops the leading dot, and section 5.7 step 10 takes an empty domain for none.',
    explains: byLine((cookie) => values(cookie, 'domain').at(-1) === '.'),
  },
  {
    chromium: 'maps a Domain outside ASCII to ASCII and takes it',
    draft: 'Section 5.7 step 8 ignores a cookie whose domain-attribute has a character that is not in CHAR.',
    explains: byLine((cookie) => /[^\0-\x7f]/u.test(values(cookie, 'domain').at(-1) ?? '')),
  },
  {
    chromium: 'reads some dates that are none, and not some that are one',
    draft:
      'Section 5.1.1: 1*2DIGIT for an hour, 2*4DIGIT for a year, each with anything but a digit after it, and failure for a year below 1601.',
    explains: byLine((cookie) => OTHER_DATE.test(values(cookie, 'expires').at(-1) ?? '')),
  },
  {
    chromium: 'takes the last Expires or Max-Age even when it cannot be read',
    draft:
      'Sections 5.6.1 and 5.6.2 ignore one that cannot be read, so that the last one that can be counts.',
    explains: byLine((cookie) =>
      ['expires', 'max-age'].some((name) => {
        const all = values(cookie, name);
        return all.some((each) => isReadable(name, each)) && !isReadable(name, all.at(-1) ?? '');
      }),
    ),
  },
  {
    chromium: 'takes Max-Age with a plus sign',
    draft: 'Section 5.6.2 step 2 ignores a value whose first character is no digit and no minus sign.',
    explains: byLine((cookie) => values(cookie, 'max-age').at(-1)?.startsWith('+') === true),
  },
  {
    chromium: 'refuses a cookie without a name whose value has an equals sign',
    draft: 'Section 5.6 step 3: the value is what stands after the first equals sign.',
    explains: byLine(({ name, value }) => name === '' && value.includes('=')),
  },
  {
    chromium: 'refuses __Host- with a Path that does not begin with a slash, even at the root',
    draft:
      'Section 5.7 step 21 asks for an attribute Path and for the path /, which such a Path comes to at the root.',
    explains: byLine(
      (cookie) =>
        cookie.name.toLowerCase().startsWith('__host-') &&
        values(cookie, 'path').at(-1)?.startsWith('/') === false,
    ),
  },
  {
    chromium:
      'gives a cookie that takes the place of another, with another value, a creation time of its own',
    draft:
      'Section 5.7 step 23 keeps the creation time of the old cookie, and with it the place in the Cookie field.',
    explains: ({ line, replaced }) => line === undefined && replaced,
  },
];
