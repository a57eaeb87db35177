/** What is assigned to properties of object literals, whatever variable leads to them. Not: variables that are assigned (scope.ts). */
import { follow } from './follow';
import type { Linked } from './scope';
import type { Node } from './syntax';

/** The assigned properties of each object literal; the last assignment counts, whether it is always made or not. */
export const writtenIn = (linked: Linked): Map<Node, Map<string, Node>> => {
  const written = new Map<Node, Map<string, Node>>();
  for (const node of linked.nodes) {
    const target = node.type === 'assign' ? node.target.target : undefined;
    if (node.type !== 'assign' || target?.type !== 'member' || target.property === undefined) continue;
    const object = follow(linked, target.of);
    if (object.type !== 'object' && object.type !== 'class') continue;
    const properties = written.get(object) ?? new Map<string, Node>();
    written.set(object, properties.set(target.property, node.value));
  }
  return written;
};
