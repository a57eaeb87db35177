/** Every string and number in the claims, with its name. */
import { objectOf, type Jws, type JwsPart } from '#jose/jws/jws';
import type { Json, JsonNumber, JsonString } from '#text/json';
import type { Span } from '#text/span';
import type { NameKind } from './claim-names';
import { onceFor } from './once-for';
import { claimMembers } from './part-members';

export interface ClaimValue {
  /** Of the nearest member: the array's for its elements. */
  readonly name: string;
  readonly value: JsonString | JsonNumber;
  /** The text that is meant by the value: of a number, its digits. */
  readonly text: string;
  /** In the payload's JSON text: the member, or the element of an array. */
  readonly span: Span;
}

const addValues = (found: ClaimValue[], value: Json, name: string, span: Span): void => {
  if (value.type === 'object') {
    for (const member of value.members) addValues(found, member.value, member.name, member.span);
  } else if (value.type === 'array') {
    for (const item of value.items) addValues(found, item, name, item.span);
  } else if (value.type === 'string') {
    if (value.value !== '') found.push({ name, value, text: value.value, span });
  } else if (value.type === 'number') {
    found.push({ name, value, text: value.raw, span });
  }
};

export interface ClaimValues {
  readonly payload: JwsPart;
  readonly values: readonly ClaimValue[];
  /** Of which kinds the names of the members are. */
  readonly kinds: NameKind;
}

/** The values at any depth, empty strings left out; nothing when the payload is no JSON object. */
export const claimValues = onceFor((jws: Jws): ClaimValues | undefined => {
  const found = claimMembers(jws);
  const claims = objectOf(found?.payload);
  if (!found || !claims) return undefined;
  const values: ClaimValue[] = [];
  addValues(values, claims, '', claims.span);
  return { payload: found.payload, values, kinds: found.kinds };
});

/**
 * Whether any of the values may hold what a pattern looks for: one look at the JSON text instead of one at each.
 * @param hint matches in the JSON text whenever it would in a value; escapes are taken for anything
 */
export const mayHold = ({ payload }: ClaimValues, hint: RegExp): boolean => {
  const text = payload.utf8?.text ?? '';
  return text.includes('\\') || hint.test(text);
};
