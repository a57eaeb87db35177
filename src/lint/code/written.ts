/** What is assigned to properties of object literals, whatever variable leads to them. Not: variables that are assigned (scope.ts). */
import { follow } from './follow';
import { nodesOf } from './nodes';
import type { Linked } from './scope';
import type { Node } from './syntax';

/** The assigned properties of each object literal; the last assignment counts, whether it is always made or not. */
export const writtenIn = (linked: Linked): Map<Node, Map<string, Node>> => {
  const written = new Map<Node, Map<string, Node>>();
  for (const { target: pattern, value } of nodesOf(linked, 'assign')) {
    const { target } = pattern;
    if (target?.type !== 'member' || target.property === undefined) continue;
    const object = follow(linked, target.of);
    if (object.type !== 'object' && object.type !== 'class') continue;
    const properties = written.get(object) ?? new Map<string, Node>();
    written.set(object, properties.set(target.property, value));
  }
  return written;
};
