/** A JSON object as rows to read, each member's text as it is in the bytes. Nothing is reordered, rounded or merged. */
import type { JsonMember, JsonObject } from '#text/json';
import { layOut } from '#text/lay-out';

export interface MemberRow {
  readonly member: JsonMember;
  /** The member laid out over lines, with its comma. */
  readonly text: string;
}

const INDENT = '  ';

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
