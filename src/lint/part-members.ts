/** Every member in a token's parts, at any depth, and those of the payload by their names. Not: single values (claim-values.ts). */
import { objectOf, type Jws, type JwsPart } from '#jose/jws/jws';
import { membersWithin, type JsonMember } from '#text/json';
import { isNamed, kindsOf, type NameKind } from './claim-names';
import { onceFor } from './once-for';
import { encodedParts } from './whole';

export interface PartMembers {
  readonly part: JwsPart;
  /** Outer before inner. */
  readonly members: readonly JsonMember[];
}

export interface PayloadMembers {
  readonly payload: JwsPart;
  /** Outer before inner. */
  readonly members: readonly JsonMember[];
  /** Of which kinds their names are. */
  readonly kinds: NameKind;
}

/** The members of every part that is JSON. */
export const membersByPart = onceFor((jws: Jws): readonly PartMembers[] => {
  const found: PartMembers[] = [];
  for (const part of encodedParts(jws)) {
    if (part.json?.value) found.push({ part, members: membersWithin(part.json.value) });
  }
  return found;
});

/** The members of the payload; nothing when it is no JSON. */
export const payloadMembers = onceFor((jws: Jws): PayloadMembers | undefined => {
  const found = membersByPart(jws).find(({ part }) => part.name === 'payload');
  if (!found) return undefined;
  const { part: payload, members } = found;
  let kinds = 0;
  for (const { name } of members) kinds |= kindsOf(name);
  return { payload, members, kinds };
});

/** The members of a payload that is a JSON object, be it whole or not. */
export const claimMembers = (jws: Jws): PayloadMembers | undefined => {
  const found = payloadMembers(jws);
  return found && objectOf(found.payload) ? found : undefined;
};

/** Those of the members whose name is of that kind. */
export const membersNamed = ({ members, kinds }: PayloadMembers, kind: NameKind): readonly JsonMember[] =>
  (kinds & kind) === 0 ? [] : members.filter(({ name }) => isNamed({ kinds }, name, kind));
