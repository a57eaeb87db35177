/** A JSON object as rows to read, each member's text as it stands in the bytes. Not: reordered, rounded or merged. */
import type { Json, JsonMember, JsonObject } from '#text/json';

export interface MemberRow {
  readonly member: JsonMember;
  /** The member laid out over lines, with its comma. */
  readonly text: string;
}

const INDENT = '  ';

/** Lays a value out; every string and number is cut from the source, so nothing is rounded or unescaped. */
const layOut = (source: string, value: Json, indent: string): string => {
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
    return oneLine.length <= 60 && !oneLine.includes('\n')
      ? oneLine
      : `[\n${items.map((item) => deeper + item).join(',\n')}\n${indent}]`;
  }
  return source.slice(value.span.start, value.span.end);
};

/**
 * The members as rows.
 * @param source the JSON text that the object's spans are in
 * @param closed false when the text breaks off within the object: the last row gets a comma then too
 */
export const memberRows = (source: string, object: JsonObject, closed: boolean): MemberRow[] =>
  object.members.map((member, index) => {
    const name = source.slice(member.nameSpan.start, member.nameSpan.end);
    const comma = index < object.members.length - 1 || !closed ? ',' : '';
    return { member, text: `${INDENT}${name}: ${layOut(source, member.value, INDENT)}${comma}` };
  });
