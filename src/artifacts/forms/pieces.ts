/** Values in numbered pieces, put together again. Not: finding the pieces (cookies.ts, recognisers/chunked.ts). */
import type { Span } from '#text/span';
import { compactIn } from '../tokens-in';

interface Piece {
  readonly number: number;
  readonly at: Span;
}

/** Two digits at most, so of more pieces of a name two have the same number. */
const MOST = 100;

/** `name.0` of Supabase and NextAuth, `name__0` and `name_0` of others, `nameC1` of ASP.NET Core. */
const NUMBERED = /^(.+?)(?:\.|_{1,2}|(?<=Cookies)C)(\d{1,2})$/u;
/** Browsers keep 4096 bytes a cookie: pieces but the last are about that long. */
const SHORTEST_PIECE = 1000;
/** Of most names it shows at a glance that they have no number. */
const ENDS_IN_DIGIT = /\d$/u;

/** True for the value of a numbered name that holds no whole token: the first piece of one looks like a broken one. */
export const isPieceOnly = (name: string, value: string): boolean =>
  NUMBERED.test(name) && compactIn(value).next().value === undefined;

/** The pieces of each numbered name, in the order of their numbers. */
const groupsOf = (
  values: readonly { readonly name: string; readonly valueAt: Span }[],
): { readonly name: string; readonly pieces: readonly Piece[] }[] => {
  const groups = new Map<string, Piece[]>();
  for (const { name, valueAt } of values) {
    if (!ENDS_IN_DIGIT.test(name)) continue;
    const [, own, digits] = NUMBERED.exec(name) ?? [];
    if (own === undefined) continue;
    const group = groups.get(own) ?? [];
    if (group.length === 0) groups.set(own, group);
    if (group.length <= MOST) group.push({ number: Number(digits), at: valueAt });
  }
  return Array.from(groups, ([name, pieces]) => ({
    name,
    pieces: pieces.toSorted((a, b) => a.number - b.number),
  }));
};

/** What lacks of values in numbered pieces: the numbers that are left out, up to the highest that is there. */
export const missingPieces = (
  values: readonly { readonly name: string; readonly value: string; readonly valueAt: Span }[],
): { readonly name: string; readonly missing: readonly number[] }[] => {
  // A short value is no piece of a long one: `page_2`.
  const long = values.filter(({ name, value }) => value.length >= SHORTEST_PIECE && isPieceOnly(name, value));
  return groupsOf(long).flatMap(({ name, pieces }) => {
    const there = new Set(pieces.map(({ number }) => number));
    const last = pieces.at(-1)?.number ?? 0;
    // Numbers begin at 0, or at 1.
    const first = there.has(0) || !there.has(1) ? 0 : 1;
    const missing = Array.from({ length: last - first }, (_, index) => first + index).filter(
      (number) => !there.has(number),
    );
    return missing.length > 0 ? [{ name, missing }] : [];
  });
};

/**
 * The values of numbered names that belong together, in the order of their numbers, which begin at 0 or 1 and have no gap.
 * @param values in any order; nothing is made of a name of which a number is twice
 */
export const joined = (
  values: readonly { readonly name: string; readonly valueAt: Span }[],
): { readonly name: string; readonly spans: readonly Span[] }[] => {
  if (!values.some(({ name }) => ENDS_IN_DIGIT.test(name))) return [];
  return groupsOf(values).flatMap(({ name, pieces: sorted }) => {
    if (sorted.length < 2 || sorted.length > MOST) return [];
    const first = sorted[0]?.number ?? 0;
    const isWhole = first <= 1 && sorted.every(({ number }, index) => number === first + index);
    return isWhole ? [{ name, spans: sorted.map(({ at }) => at) }] : [];
  });
};
