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
/** Of most names it shows at a glance that they have no number. */
const ENDS_IN_DIGIT = /\d$/u;

/** True for the value of a numbered name that holds no whole token: the first piece of one looks like a broken one. */
export const isPieceOnly = (name: string, value: string): boolean =>
  NUMBERED.test(name) && compactIn(value).next().value === undefined;

/**
 * The values of numbered names that belong together, in the order of their numbers, which begin at 0 or 1 and have no gap.
 * @param values in any order; nothing is made of a name of which a number stands twice
 */
export const joined = (
  values: readonly { readonly name: string; readonly valueAt: Span }[],
): { readonly name: string; readonly spans: readonly Span[] }[] => {
  const groups = new Map<string, Piece[]>();
  for (const { name, valueAt } of values) {
    if (!ENDS_IN_DIGIT.test(name)) continue;
    const [, own, digits] = NUMBERED.exec(name) ?? [];
    if (own === undefined) continue;
    const group = groups.get(own) ?? [];
    if (group.length === 0) groups.set(own, group);
    if (group.length <= MOST) group.push({ number: Number(digits), at: valueAt });
  }
  return Array.from(groups).flatMap(([name, own]) => {
    if (own.length < 2 || own.length > MOST) return [];
    const sorted = own.toSorted((a, b) => a.number - b.number);
    const first = sorted[0]?.number ?? 0;
    const isWhole = first <= 1 && sorted.every(({ number }, index) => number === first + index);
    return isWhole ? [{ name, spans: sorted.map(({ at }) => at) }] : [];
  });
};
