/** A value at a way of properties, and what a function gives. Not: one property (follow.ts). */
import { follow, look, type Looked } from './follow';
import type { Linked } from './scope';
import type { FunctionNode, Node } from './syntax';

/** What is at `cookie.secrets` of a value: absent, present, or out of view. */
export const lookAlong = (linked: Linked, node: Node | undefined, way: string): Looked => {
  let looked: Looked = node ? { state: 'present', value: node, property: undefined } : { state: 'absent' };
  for (const key of way === '' ? [] : way.split('.')) {
    if (looked.state !== 'present') return looked;
    looked = look(linked, looked.value, key);
  }
  return looked;
};

export const atWay = (linked: Linked, node: Node, way: string): Node | undefined => {
  const looked = lookAlong(linked, node, way);
  return looked.state === 'present' ? looked.value : undefined;
};

/** What a function gives: its expression, its only `return`, or what it calls its last parameter with. */
export const resultOf = (linked: Linked, { body, params }: FunctionNode): Node | undefined => {
  const [first] = body;
  if (first && first.type !== 'block') return calledBack(linked, first, params) ?? first;
  const statements = first?.children ?? [];
  const returns = statements.filter(({ type }) => type === 'return');
  const [only] = returns;
  if (only?.type === 'return' && only.value && returns.length === 1) {
    return calledBack(linked, only.value, params) ?? only.value;
  }
  const last = statements.at(-1);
  return last && calledBack(linked, last, params);
};

/** `done(null, value)` */
const calledBack = (linked: Linked, node: Node, params: FunctionNode['params']): Node | undefined => {
  const callback = params.at(-1)?.binds[0]?.name;
  if (node.type !== 'call' || node.callee.type !== 'name' || node.callee.name !== callback) return undefined;
  return linked.bindings.get(node.callee)?.how === 'param' ? node.args.at(-1) : undefined;
};

/** Options, or what a factory gives for them: `{ useFactory: () => ({ … }) }`, or the function itself. */
export const givenBy = (linked: Linked, node: Node): Node => {
  const value = follow(linked, node);
  const factory = value.type === 'object' ? atWay(linked, value, 'useFactory') : value;
  const made = factory && follow(linked, factory);
  return made?.type === 'function' ? (resultOf(linked, made) ?? node) : node;
};
