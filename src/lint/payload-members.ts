/** Every member in the payload, at any depth. Not: single values (claim-values.ts), or members of the JOSE header. */
import { objectOf, type Jws, type JwsPart } from '#jose/jws';
import { membersWithin, type JsonMember } from '#text/json';
import { kindsOf, type NameKind } from './claim-names';
import { forLast } from './for-last';
import { encodedPayload } from './whole';

export interface PayloadMembers {
  readonly payload: JwsPart;
  /** Outer before inner. */
  readonly members: readonly JsonMember[];
  /** Of which kinds their names are. */
  readonly kinds: NameKind;
}

/** The members; nothing when the payload is no JSON. */
export const payloadMembers = forLast((jws: Jws): PayloadMembers | undefined => {
  const payload = encodedPayload(jws);
  if (!payload?.json?.value) return undefined;
  const members = membersWithin(payload.json.value);
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
  (kinds & kind) === 0 ? [] : members.filter(({ name }) => (kindsOf(name) & kind) !== 0);

/** Whether a name among those of the members is of that kind. */
export const isNamed = ({ kinds }: PayloadMembers, name: string, kind: NameKind): boolean =>
  (kinds & kind) !== 0 && (kindsOf(name) & kind) !== 0;
