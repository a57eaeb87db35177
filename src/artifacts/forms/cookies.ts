/** Cookies in fields, and what is in their values. Not: lines that hold such fields (recognisers/). */
import { cookiePairs, type CookiePair } from '#cookies/cookie-pairs';
import { parseSetCookie } from '#cookies/set-cookie';
import { sliceOf } from '#text/slice';
import { sliceWithin, throughSlice } from '#text/slice-within';
import type { CookieArtifact, Found } from '../artifact';
import { named, ofOwner, type Part } from '../part';
import { isPromising } from '../promising';
import { thingsIn } from '../things-in';
import { isPieceOnly, joined } from './pieces';

type Valued = Pick<CookiePair, 'name' | 'value' | 'valueAt'>;

const valueThings = (part: Part, { name, value, valueAt }: Valued, owner: string | undefined): Found[] =>
  isPromising(value) && !isPieceOnly(name, value)
    ? thingsIn({
        slice: sliceWithin(part.slice, valueAt),
        where: ofOwner(`cookie ${named(name)}`, owner),
        keptIn: part.keptIn,
      })
    : [];

/** The values that belong together, joined; the pieces are in any order. */
const joinedThings = (part: Part, pairs: readonly CookiePair[], owner: string | undefined): Found[] =>
  joined(pairs).flatMap(({ name, spans }) => {
    const slice = throughSlice(part.slice, sliceOf(part.slice.text, spans));
    const where = ofOwner(`cookie ${named(name)} in ${spans.length} pieces`, owner);
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
