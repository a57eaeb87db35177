/** Every node by its kind: rules ask here, and none goes through all of the code itself. Not: nodes within one (ask.ts). */
import { onceFor } from '../once-for';
import type { Linked } from './scope';
import type { Node } from './syntax';

type Kind = Node['type'];
type Among<Each, Of extends Kind> = Each extends { readonly type: Kind }
  ? Of extends Each['type']
    ? Each
    : never
  : never;
/** What a node of one of these kinds has. */
export type NodeOf<Of extends Kind> = Among<Node, Of>;

interface Index {
  /** By kind: places in the list of all. */
  readonly places: ReadonlyMap<Kind, readonly number[]>;
  /** By the kinds that were asked for together. */
  readonly asked: Map<string, readonly Node[]>;
}

const indexOf = onceFor((nodes: readonly Node[]): Index => {
  const places = new Map<Kind, number[]>();
  for (const [place, { type }] of nodes.entries()) {
    const known = places.get(type);
    if (known) known.push(place);
    else places.set(type, [place]);
  }
  return { places, asked: new Map() };
});

/**
 * All nodes of these kinds, each before its children.
 * @param kinds in any order
 */
export const nodesOf = <Of extends Kind>(
  { nodes }: Linked,
  ...kinds: readonly Of[]
): readonly NodeOf<Of>[] => {
  const { places, asked } = indexOf(nodes);
  const name = kinds.join(' ');
  let found = asked.get(name);
  if (!found) {
    const all = kinds.flatMap((kind) => places.get(kind) ?? []);
    const inOrder = kinds.length > 1 ? all.toSorted((a, b) => a - b) : all;
    found = inOrder.flatMap((place) => nodes[place] ?? []);
    asked.set(name, found);
  }
  return found as readonly NodeOf<Of>[];
};
