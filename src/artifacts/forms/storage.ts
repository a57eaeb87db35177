/** The areas of Web Storage in a storage dump. */
import { memberOf, type JsonMember, type JsonObject } from '#text/json';

const AREAS = ['localStorage', 'sessionStorage'] as const;

export interface Area {
  readonly name: (typeof AREAS)[number];
  readonly member: JsonMember;
  readonly members: readonly JsonMember[];
}

/** The areas that an object has, each with its keys. */
export const areasOf = (dump: JsonObject): Area[] =>
  AREAS.flatMap((name) => {
    const member = memberOf(dump, name);
    return member?.value.type === 'object' ? [{ name, member, members: member.value.members }] : [];
  });
