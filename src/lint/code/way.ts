/** A value at a way of properties, and what a factory gives. Not: one property (follow.ts). */
import { follow, look, type Looked } from './follow';
import { resultOf } from './returns';
import type { Linked } from './scope';
import type { Node } from './syntax';

/** What is at `cookie.secrets` of a value: absent, present, or out of view. */
export const lookAlong = (linked: Linked, node: Node | undefined, way: string): Looked => {
  let looked: Looked = node ? { state: 'present', value: node, property: undefined } : { state: 'absent' };
  for (const key of way === '' ? [] : way.split('.')) {
    if (looked.state !== 'present') return looked;
    looked = look(linked, looked.value, key);
  }
  return looked;
};

export const atWay = (linked: Linked, node: Node | undefined, way: string): Node | undefined => {
  const looked = lookAlong(linked, node, way);
  return looked.state === 'present' ? looked.value : undefined;
};

/** The same through variables. */
export const followedAt = (linked: Linked, node: Node | undefined, way: string): Node | undefined => {
  const value = atWay(linked, node, way);
  return value && follow(linked, value);
};

/** Options, or what a factory gives for them: `{ useFactory: () => ({ … }) }`, or the function itself. */
export const givenBy = (linked: Linked, node: Node): Node => {
  const value = follow(linked, node);
  const factory = value.type === 'object' ? atWay(linked, value, 'useFactory') : value;
  const made = factory && follow(linked, factory);
  return made?.type === 'function' ? (resultOf(linked, made) ?? node) : node;
};
