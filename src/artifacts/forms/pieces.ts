/** Values in numbered pieces, put together again. Not: finding the pieces (cookies.ts, recognisers/chunked.ts). */
import type { Span } from '#text/span';
import { compactIn } from '../tokens-in';

interface Piece {
  readonly name: string;
  readonly number: number;
  readonly at: Span;
}

/** `name.0` of Supabase and NextAuth, `name__0` and `name_0` of others, `nameC1` of ASP.NET Core. */
const NUMBERED = /^(.+?)(?:\.|_{1,2}|(?<=Cookies)C)(\d{1,2})$/u;

/** A name and the number at its end; nothing for a name without one. */
export const nameAndNumber = (name: string): Omit<Piece, 'at'> | undefined => {
  const [, own, digits] = NUMBERED.exec(name) ?? [];
  return own === undefined ? undefined : { name: own, number: Number(digits) };
};

const byName = (pieces: readonly Piece[]): Map<string, Piece[]> => {
  const groups = new Map<string, Piece[]>();
  for (const piece of pieces) {
    const group = groups.get(piece.name);
    if (group) group.push(piece);
    else groups.set(piece.name, [piece]);
  }
  return groups;
};

/** True for the value of a numbered name that holds no whole token: the first piece of one looks like a broken one. */
export const isPieceOnly = (name: string, value: string): boolean =>
  nameAndNumber(name) !== undefined && compactIn(value).next().value === undefined;

/**
 * The pieces that belong together, in the order of their numbers, which begin at 0 or 1 and have no gap.
 * @param pieces in any order; nothing is made of a name of which a number stands twice
 */
export const joined = (
  pieces: readonly Piece[],
): { readonly name: string; readonly spans: readonly Span[] }[] =>
  Array.from(byName(pieces)).flatMap(([name, own]) => {
    const sorted = own.toSorted((a, b) => a.number - b.number);
    const first = sorted[0]?.number ?? 0;
    const isWhole = first <= 1 && sorted.every(({ number }, index) => number === first + index);
    return isWhole && sorted.length > 1 ? [{ name, spans: sorted.map(({ at }) => at) }] : [];
  });
