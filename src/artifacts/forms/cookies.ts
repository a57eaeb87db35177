/** Cookies in fields, and what stands in their values. Not: lines that hold such fields (recognisers/). */
import { cookiePairs, type CookiePair } from '#cookies/cookie-pairs';
import { parseSetCookie } from '#cookies/set-cookie';
import { sliceOf } from '#text/slice';
import { sliceWithin, throughSlice } from '#text/slice-within';
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

/** A name in pieces: browsers keep 4096 bytes a cookie, so libraries write `name.0`, `name.1` and so on. */
const CHUNK = /^(.+)\.(\d{1,2})$/u;

/** The values that belong together, joined; the pieces stand in any order. */
const joinedThings = (part: Part, pairs: readonly CookiePair[], owner: string | undefined): Found[] => {
  const chunks = new Map<string, CookiePair[]>();
  for (const pair of pairs) {
    const name = CHUNK.exec(pair.name)?.[1];
    if (name === undefined) continue;
    const pieces = chunks.get(name);
    if (pieces) pieces.push(pair);
    else chunks.set(name, [pair]);
  }
  return Array.from(chunks).flatMap(([name, pieces]) => {
    const numberOf = (pair: CookiePair): number => Number(CHUNK.exec(pair.name)?.[2]);
    const ordered = pieces.toSorted((a, b) => numberOf(a) - numberOf(b));
    if (pieces.length < 2 || ordered.some((pair, index) => numberOf(pair) !== index)) return [];
    const spans = ordered.map(({ valueAt }) => valueAt);
    const slice = throughSlice(part.slice, sliceOf(part.slice.text, spans));
    const where = ofOwner(`cookie ${named(name)} in ${pieces.length} pieces`, owner);
    return thingsIn({ slice, where, keptIn: part.keptIn });
  });
};

/**
 * A Cookie field value, and the tokens in its pairs.
 * @param owner in words, the message that has the field
 */
export const cookieThings = (part: Part, owner?: string): Found[] => {
  const pairs = cookiePairs(part.slice.text);
  return [
    { kind: 'cookie', ...part, leftOut: [] },
    ...joinedThings(part, pairs, owner),
    ...pairs.flatMap(({ name, valueAt }) => valueThings(part, name, valueAt, owner)),
  ];
};

/** A Set-Cookie field value, and the tokens in it. */
export const setCookieThings = (part: Part, owner?: string, leftOut: readonly string[] = []): Found[] => {
  const { name, valueAt } = parseSetCookie(part.slice.text);
  return [{ kind: 'set-cookie', ...part, leftOut }, ...valueThings(part, name, valueAt, owner)];
};
