/** Kinds of names that claims have, each of them a pattern of a rule. */
import { claimOf } from '#jose/claims/claims';

/** A bit for each kind, so that one number says of which kinds a name is. */
export type NameKind = number;

const MOST_KINDS = 31;
const patterns: RegExp[] = [];

/** Of registered names only, so that nothing is kept of what was pasted. */
const registered = new Map<string, NameKind>();

/** The kind of names that match a pattern. */
export const nameKind = (pattern: RegExp): NameKind => {
  if (patterns.length === MOST_KINDS) throw new Error('There are more kinds of names than bits.');
  registered.clear();
  return 1 << (patterns.push(pattern) - 1);
};

/** Every kind that a name is of. */
export const kindsOf = (name: string): NameKind => {
  const known = registered.get(name);
  if (known !== undefined) return known;
  let kinds = 0;
  for (const [bit, pattern] of patterns.entries()) if (pattern.test(name)) kinds |= 1 << bit;
  if (claimOf(name)) registered.set(name, kinds);
  return kinds;
};

/**
 * Whether a name is of that kind.
 * @param among the kinds of all names that it is one of, which mostly tell at once
 */
export const isNamed = (among: { readonly kinds: NameKind }, name: string, kind: NameKind): boolean =>
  (among.kinds & kind) !== 0 && (kindsOf(name) & kind) !== 0;
