/** Changes to JSON text that leave all else as it is. Not: reading it (json.ts), or printing a value anew. */
import type { Json, JsonObject } from './json';

/** A string with its quotes, or white space between tokens. */
const STRING_OR_SPACE = /("[^"\\]*(?:\\.[^"\\]*)*")|[ \t\n\r]+/gu;

/**
 * Gives a member another value; every member of that name when there are several, and a new last one when
 * there is none.
 * @param object what `parseJson` read from `text`, which has no problem
 * @param value JSON text
 */
export const setMember = (text: string, object: JsonObject, name: string, value: string): string => {
  const named = object.members.filter((member) => member.name === name);
  if (named.length > 0) {
    return named.reduceRight(
      (changed, { value: { span } }) => changed.slice(0, span.start) + value + changed.slice(span.end),
      text,
    );
  }
  const last = object.members.at(-1);
  const at = last ? last.span.end : object.span.start + 1;
  return `${text.slice(0, at)}${last ? ',' : ''}${JSON.stringify(name)}:${value}${text.slice(at)}`;
};

/**
 * Takes the white space out from between the tokens. Numbers, escapes, order and duplicates stay as they are written.
 * @param text JSON without a problem
 */
export const compactJson = (text: string): string => text.replaceAll(STRING_OR_SPACE, '$1');

/**
 * Puts each member and item on a line of its own, indented by two spaces a level; names and values stay as they are
 * written.
 * @param value what `parseJson` read from `text`, which has no problem
 */
export const indentJson = (text: string, value: Json, level = 0): string => {
  const inner = `\n${'  '.repeat(level + 1)}`;
  const end = `\n${'  '.repeat(level)}`;
  if (value.type === 'object' && value.members.length > 0) {
    const members = value.members.map(
      (member) =>
        `${text.slice(member.nameSpan.start, member.nameSpan.end)}: ${indentJson(text, member.value, level + 1)}`,
    );
    return `{${inner}${members.join(`,${inner}`)}${end}}`;
  }
  if (value.type === 'array' && value.items.length > 0) {
    return `[${inner}${value.items.map((item) => indentJson(text, item, level + 1)).join(`,${inner}`)}${end}]`;
  }
  return compactJson(text.slice(value.span.start, value.span.end));
};
