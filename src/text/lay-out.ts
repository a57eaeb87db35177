/** JSON laid out over lines for people to read. Nothing is reordered, rounded, merged or otherwise changed. */
import type { Json } from './json';

const INDENT = '  ';
/** An array this short is on one line. */
const SHORT = 60;

/**
 * Lays a value out; every string and number is cut from the source, so nothing is rounded or unescaped.
 * @param source the JSON text that the value's spans are in
 * @param indent of the line on which the value begins
 */
export const layOut = (source: string, value: Json, indent = ''): string => {
  const deeper = indent + INDENT;
  if (value.type === 'object') {
    if (value.members.length === 0) return '{}';
    const lines = value.members.map(
      (member) =>
        `${deeper}${source.slice(member.nameSpan.start, member.nameSpan.end)}: ${layOut(source, member.value, deeper)}`,
    );
    return `{\n${lines.join(',\n')}\n${indent}}`;
  }
  if (value.type === 'array') {
    if (value.items.length === 0) return '[]';
    const items = value.items.map((item) => layOut(source, item, deeper));
    const oneLine = `[${items.join(', ')}]`;
    return oneLine.length <= SHORT && !oneLine.includes('\n')
      ? oneLine
      : `[\n${items.map((item) => deeper + item).join(',\n')}\n${indent}]`;
  }
  return source.slice(value.span.start, value.span.end);
};
