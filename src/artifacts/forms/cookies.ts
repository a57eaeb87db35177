/** Cookies in fields, and what stands in their values. Not: lines that hold such fields (recognisers/). */
import { cookiePairs, type CookiePair } from '#cookies/cookie-pairs';
import { parseSetCookie } from '#cookies/set-cookie';
import { sliceOf } from '#text/slice';
import { sliceWithin, throughSlice } from '#text/slice-within';
import type { Span } from '#text/span';
import type { CookieArtifact, Found } from '../artifact';
import { named, ofOwner, type Part } from '../part';
import { isPromising } from '../promising';
import { thingsIn } from '../things-in';

type Valued = Pick<CookiePair, 'name' | 'value' | 'valueAt'>;

const valueThings = (part: Part, { name, value, valueAt }: Valued, owner: string | undefined): Found[] =>
  isPromising(value)
    ? thingsIn({
        slice: sliceWithin(part.slice, valueAt),
        where: ofOwner(`cookie ${named(name)}`, owner),
        keptIn: part.keptIn,
      })
    : [];

/** A name in pieces: browsers keep 4096 bytes a cookie, so libraries write `name.0`, `name.1` and so on. */
const CHUNK = /^(.+)\.(\d{1,2})$/u;

/** The places of the values that belong together, by their name, each under its number; nothing where a number stands twice. */
const piecesIn = (pairs: readonly CookiePair[]): Map<string, Map<number, Span> | undefined> => {
  const chunks = new Map<string, Map<number, Span> | undefined>();
  for (const { name: whole, valueAt } of pairs) {
    const [, name, digits] = CHUNK.exec(whole) ?? [];
    if (name === undefined) continue;
    const number = Number(digits);
    const pieces = chunks.has(name) ? chunks.get(name) : new Map<number, Span>();
    chunks.set(name, pieces?.has(number) ? undefined : pieces?.set(number, valueAt));
  }
  return chunks;
};

/** The values that belong together, joined; the pieces stand in any order. */
const joinedThings = (part: Part, pairs: readonly CookiePair[], owner: string | undefined): Found[] =>
  Array.from(piecesIn(pairs)).flatMap(([name, pieces]) => {
    if (!pieces || pieces.size < 2) return [];
    const spans = Array.from({ length: pieces.size }, (_, number) => pieces.get(number));
    if (!spans.every((span) => span !== undefined)) return [];
    const slice = throughSlice(part.slice, sliceOf(part.slice.text, spans));
    const where = ofOwner(`cookie ${named(name)} in ${pieces.size} pieces`, owner);
    return thingsIn({ slice, where, keptIn: part.keptIn });
  });

/**
 * A Cookie field value, and the tokens in its pairs.
 * @param owner in words, the message that has the field
 */
export const cookieThings = (part: Part, owner?: string): Found[] => {
  const pairs = cookiePairs(part.slice.text);
  const field: CookieArtifact = { kind: 'cookie', ...part, leftOut: [], pairs };
  return [
    field,
    ...joinedThings(part, pairs, owner),
    ...pairs.flatMap((pair) => valueThings(part, pair, owner)),
  ];
};

/** A Set-Cookie field value, and the tokens in it. */
export const setCookieThings = (part: Part, owner?: string, leftOut: readonly string[] = []): Found[] => {
  const pair = parseSetCookie(part.slice.text);
  return [{ kind: 'set-cookie', ...part, leftOut }, ...valueThings(part, pair, owner)];
};
