/** What a function gives. Not: which function is called (values.ts). */
import { onceForNode } from './once-for-node';
import type { Linked } from './scope';
import type { FunctionNode, Node } from './syntax';

/** `done(null, value)`: what the last parameter is called with. */
const calledBack = (linked: Linked, node: Node, params: FunctionNode['params']): Node | undefined => {
  const callback = params.at(-1)?.binds[0]?.name;
  if (node.type !== 'call' || node.callee.type !== 'name' || node.callee.name !== callback) return undefined;
  return linked.bindings.get(node.callee)?.how === 'param' ? node.args.at(-1) : undefined;
};

/** `null` and `undefined`: written to say that there is nothing. */
export const isNothing = (node: Node): boolean =>
  (node.type === 'constant' && node.value === null) || (node.type === 'name' && node.name === 'undefined');

/** Every `return` of its own, in the order of the text. */
function* returnsIn(nodes: readonly Node[]): Generator<Node> {
  for (const node of nodes) {
    if (node.type === 'return' && node.value) yield node.value;
    else if (node.type !== 'function' && node.type !== 'class') yield* returnsIn(node.children);
  }
}

/** What a function can give, `null` left out: its expression, what it returns, or what it calls its last parameter with. */
export const resultsOf = onceForNode((linked, { body, params }: FunctionNode): readonly Node[] => {
  const [first] = body;
  const last = first?.type === 'block' ? first.children.at(-1) : undefined;
  const given = first && first.type !== 'block' ? [first] : [...returnsIn(body)];
  const called = last && given.length === 0 ? calledBack(linked, last, params) : undefined;
  const all = called ? [called] : given.map((each) => calledBack(linked, each, params) ?? each);
  return all.filter((each) => !isNothing(each));
});

/** The only thing that a function can give. */
export const resultOf = (linked: Linked, made: FunctionNode): Node | undefined => {
  const results = resultsOf(linked, made);
  return results.length === 1 ? results[0] : undefined;
};
