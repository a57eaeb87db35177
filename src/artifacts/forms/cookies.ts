/** Cookies in fields, and what stands in their values. Not: lines that hold such fields (recognisers/). */
import { cookiePairs } from '#cookies/cookie-pairs';
import { parseSetCookie } from '#cookies/set-cookie';
import { sliceWithin } from '#text/slice-within';
import type { Span } from '#text/span';
import type { Found } from '../artifact';
import { named, ofOwner, type Part } from '../part';
import { thingsIn } from '../things-in';

const valueThings = (part: Part, name: string, at: Span, owner: string | undefined): Found[] =>
  thingsIn({
    slice: sliceWithin(part.slice, at),
    where: ofOwner(`cookie ${named(name)}`, owner),
    keptIn: part.keptIn,
  });

/**
 * A Cookie field value, and the tokens in its pairs.
 * @param owner in words, the message that has the field
 */
export const cookieThings = (part: Part, owner?: string): Found[] => [
  { kind: 'cookie', ...part, leftOut: [] },
  ...cookiePairs(part.slice.text).flatMap(({ name, valueAt }) => valueThings(part, name, valueAt, owner)),
];

/** A Set-Cookie field value, and the tokens in it. */
export const setCookieThings = (part: Part, owner?: string, leftOut: readonly string[] = []): Found[] => {
  const { name, valueAt } = parseSetCookie(part.slice.text);
  return [{ kind: 'set-cookie', ...part, leftOut }, ...valueThings(part, name, valueAt, owner)];
};
