/** Every string and number in the claims, with the name it stands under. Not: booleans, or what the values mean. */
import { objectOf, type Jws, type JwsPart } from '#jose/jws';
import type { Json, JsonNumber, JsonString } from '#text/json';
import type { Span } from '#text/span';
import { encodedParts } from './whole';

export interface ClaimValue {
  /** Of the nearest member: the array's for its elements. */
  readonly name: string;
  readonly value: JsonString | JsonNumber;
  /** The text that is meant by the value: of a number, its digits. */
  readonly text: string;
  /** In the payload's JSON text: the member, or the element of an array. */
  readonly span: Span;
}

function* valuesWithin(value: Json, name: string, span: Span): Generator<ClaimValue> {
  if (value.type === 'object') {
    for (const member of value.members) yield* valuesWithin(member.value, member.name, member.span);
  } else if (value.type === 'array') {
    for (const item of value.items) yield* valuesWithin(item, name, item.span);
  } else if (value.type === 'string') {
    if (value.value !== '') yield { name, value, text: value.value, span };
  } else if (value.type === 'number') {
    yield { name, value, text: value.raw, span };
  }
}

export interface ClaimValues {
  readonly payload: JwsPart;
  readonly values: readonly ClaimValue[];
}

const known = new WeakMap<Jws, ClaimValues>();

/** The values at any depth, empty strings left out; nothing when the payload is no JSON object. */
export const claimValues = (jws: Jws): ClaimValues | undefined => {
  const before = known.get(jws);
  if (before) return before;
  const payload = encodedParts(jws).find((part) => part.name === 'payload');
  const claims = objectOf(payload);
  if (!payload || !claims) return undefined;
  const found = { payload, values: [...valuesWithin(claims, '', claims.span)] };
  known.set(jws, found);
  return found;
};
