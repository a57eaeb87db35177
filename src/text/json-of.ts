/** JSON as a tree, made from values instead of text: it has no places. Not: reading text (json.ts). */
import type { Json } from './json';

/** What JSON can hold; a member that is undefined is left out. */
export type Plain =
  | string
  | number
  | boolean
  | null
  | readonly Plain[]
  | { readonly [name: string]: Plain | undefined };

const NOWHERE = { start: 0, end: 0 };

const isArray = (value: Plain): value is readonly Plain[] => Array.isArray(value);

/** The tree that the text of the value would be read as, but for its places, which are all empty. */
export const jsonOf = (value: Plain): Json => {
  const span = NOWHERE;
  if (typeof value === 'string') return { type: 'string', span, value };
  if (typeof value === 'number') return { type: 'number', span, value, raw: String(value) };
  if (value === null) return { type: 'null', span };
  if (typeof value === 'boolean') return { type: value ? 'true' : 'false', span };
  if (isArray(value)) return { type: 'array', span, items: value.map(jsonOf) };
  const members = Object.entries(value).flatMap(([name, member]) =>
    member === undefined ? [] : [{ name, nameSpan: span, value: jsonOf(member), span, duplicate: false }],
  );
  return { type: 'object', span, members };
};
