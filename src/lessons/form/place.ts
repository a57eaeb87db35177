/** Where in the JSON text a part of the lesson is. */
import { jsonStringSlice } from '#text/escapes';
import { memberOf, type Json } from '#text/json';
import { toPastedSpans, wholeSlice } from '#text/slice';
import type { Span } from '#text/span';

/** Names and indices, from the whole value inwards. */
export type Path = readonly (string | number)[];

interface Found {
  readonly value: Json;
  /** Absent: the whole value, or an item of a list. */
  readonly nameSpan?: Span;
}

const inner = ({ value }: Found, key: string | number): Found | undefined => {
  if (value.type === 'array') {
    const item = typeof key === 'number' ? value.items[key] : undefined;
    return item && { value: item };
  }
  return value.type === 'object' ? memberOf(value, String(key)) : undefined;
};

/** The span of all that is at a path, for a field that is about it; undefined where the text has nothing there. */
export const wholeAt = (root: Json, path: Path): Span | undefined => {
  let found: Found | undefined = { value: root };
  for (const key of path) found &&= inner(found, key);
  return found && { start: found.nameSpan?.start ?? found.value.span.start, end: found.value.span.end };
};

/** What a path leads to, or the nearest around it where the text has nothing there. */
const nearestAt = (root: Json, path: Path): Found => {
  let found: Found = { value: root };
  for (const key of path) {
    const next = inner(found, key);
    if (!next) break;
    found = next;
  }
  return found;
};

/** A text or number whole; of what holds others its name, or the bracket that opens it. */
const spanOf = ({ value, nameSpan }: Found): Span =>
  value.type === 'object' || value.type === 'array'
    ? (nameSpan ?? { start: value.span.start, end: value.span.start + 1 })
    : value.span;

/**
 * The span to mark for a path; where the text has nothing there, what is around it.
 * @param within characters of the string there, escapes resolved
 */
export const placeOf = (text: string, root: Json, path: Path, within?: Span): Span => {
  const found = nearestAt(root, path);
  if (!within || found.value.type !== 'string') return spanOf(found);
  const spans = toPastedSpans(jsonStringSlice(wholeSlice(text), found.value), within);
  return { start: spans[0]?.start ?? found.value.span.start, end: spans.at(-1)?.end ?? found.value.span.end };
};

/** The bracket that opens what a path leads to: where something is missing in it. */
export const openingOf = (root: Json, path: Path): Span => {
  const { start } = nearestAt(root, path).value.span;
  return { start, end: start + 1 };
};
