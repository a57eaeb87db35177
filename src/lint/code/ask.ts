/** What several rules ask of code. Not: a rule, or what a name means (scope.ts, follow.ts). */
import { onceFor } from '../once-for';
import type { Code } from './code';
import { follow, sourceOf } from './follow';
import { nodesOf } from './nodes';
import { onceForNode } from './once-for-node';
import { originOf } from './origin';
import type { Linked } from './scope';
import type { CallNode, FunctionNode, Node } from './syntax';

/** True for the literal, however it is reached. */
export const isBoolean = (linked: Linked, node: Node, value: boolean): boolean => {
  const found = follow(linked, node);
  // Python's spelling, which other text than JavaScript brings.
  const spelled = found.type === 'name' && found.name === (value ? 'True' : 'False');
  return spelled || (found.type === 'constant' && found.value === value);
};

/** The name that an expression ends in: `a.b.c` in `c`. */
export const lastName = (node: Node): string | undefined => {
  if (node.type === 'name') return node.name;
  return node.type === 'member' ? node.property : undefined;
};

/** The method or the function that is called, by its name. */
export const calledName = ({ callee }: CallNode): string => lastName(callee) ?? '';

/** A property of an object literal, or one that is assigned, with its value. */
export interface Setting {
  readonly key: string;
  readonly value: Node;
  readonly node: Node;
}

/** Everything that is set by a name: in an object, and by assignment. */
export const settingsIn = onceFor((code: Code): readonly Setting[] =>
  nodesOf(code, 'property', 'assign').flatMap((node): Setting[] => {
    const { value } = node;
    if (node.type === 'property') {
      const { key, keyAt } = node;
      if (key === undefined) return [];
      if (code.parents.get(node)?.type === 'object') return [{ key, value, node }];
      // A field of a class: `private readonly secret = …`, `#secret = …`.
      return value.at.start === keyAt.start ? [] : [{ key: key.replace(/^#/u, ''), value, node }];
    }
    const { operator, target } = node;
    const key = target.target?.type === 'member' ? target.target.property : undefined;
    return operator === '=' && key !== undefined ? [{ key, value, node }] : [];
  }),
);

/** The name of what holds an object literal: a variable, a property, or what it is assigned to. */
export const nameAround = (linked: Linked, object: Node): string => {
  for (let node: Node | undefined = linked.parents.get(object); node; node = linked.parents.get(node)) {
    if (node.type === 'declare') return node.target.binds[0]?.name ?? '';
    if (node.type === 'property' && node.key !== undefined) return node.key;
    if (node.type === 'assign') return (node.target.target && lastName(node.target.target)) ?? '';
    if (node.type === 'function' || node.type === 'block') return '';
  }
  return '';
};

/** The call that an object is an argument of, when it is. */
export const callAround = (linked: Linked, property: Node): CallNode | undefined => {
  const object = linked.parents.get(property);
  const call = object && linked.parents.get(object);
  return call?.type === 'call' && call.args.some((arg) => arg === object) ? call : undefined;
};

const MOST_STEPS = 50;

export interface Access {
  /** Where the value comes from. */
  readonly root: Node;
  /** The properties on the way from there. */
  readonly path: readonly string[];
}

/** `p.role` with `const { payload: p } = decode(t)` is `payload`, `role` of the call. */
export const accessOf = onceForNode((linked, from: Node): Access => {
  let node = from;
  let path: string[] = [];
  for (let left = MOST_STEPS; left > 0; left -= 1) {
    if (node.type === 'member' && node.property !== undefined) {
      path = [node.property, ...path];
      node = node.of;
      continue;
    }
    if (node.type === 'call') {
      const same = follow(linked, node);
      if (same === node) break;
      node = same;
      continue;
    }
    const source = sourceOf(linked, node);
    if (!source) break;
    path = [...source.path, ...path];
    node = source.value;
  }
  return { root: node, path };
});

const HEADER = /header$/iu;

/** The header parameter of a token that the expression reads: `alg` of `decoded.header.alg`. */
export const headerParameterRead = (code: Code, node: Node): string | undefined => {
  if (node.type !== 'member' && node.type !== 'name') return undefined;
  const { root, path } = accessOf(code, node);
  if (root.type === 'call') {
    const origin = originOf(code, root.callee);
    if (origin?.module === 'jose' && origin.path[0] === 'decodeProtectedHeader') return path[0];
  }
  const parameter = path.at(-1);
  const owner = path.at(-2) ?? (root.type === 'name' ? root.name : '');
  return parameter !== undefined && HEADER.test(owner) ? parameter : undefined;
};

/** The code as it is written. */
export const writtenAs = ({ text }: Code, { at }: Node): string => text.slice(at.start, at.end);

/** The innermost function that the node is in. */
export const functionAround = (linked: Linked, node: Node): FunctionNode | undefined => {
  let at: Node | undefined = node;
  while (at && at.type !== 'function') at = linked.parents.get(at);
  return at;
};

/** The outermost function around: what is done in one handler says nothing about another. */
export const handlerOf = (linked: Linked, node: Node): FunctionNode | undefined => {
  const inner = functionAround(linked, node);
  const up = inner && linked.parents.get(inner);
  return (up && handlerOf(linked, up)) ?? inner;
};

/** True for code that only refuses: it throws, or leaves. */
export const refuses = ([first]: readonly Node[]): boolean =>
  first?.type === 'block' ? refuses(first.children) : first?.type === 'throw' || first?.type === 'return';

/** Every node within, itself included. */
export const within = (node: Node): readonly Node[] => {
  const found: Node[] = [];
  const enter = (each: Node): void => {
    found.push(each);
    for (const child of each.children) enter(child);
  };
  enter(node);
  return found;
};

/** True where any node within, itself included, is so. */
export const someWithin = (node: Node, isSo: (each: Node) => boolean): boolean =>
  isSo(node) || node.children.some((child) => someWithin(child, isSo));

/** True when the name or the route of a function around it, or the call it is given to, fits. */
export const standsIn = (linked: Linked, node: Node, pattern: RegExp): boolean => {
  for (let each = linked.parents.get(node); each; each = linked.parents.get(each)) {
    if (each.type === 'function' && each.name !== undefined && pattern.test(each.name)) return true;
    if (each.type === 'declare' && each.target.binds.some(({ name }) => pattern.test(name))) return true;
    if (each.type === 'property' && each.key !== undefined && pattern.test(each.key)) return true;
    if (each.type === 'call' && each.args[0]?.type === 'text' && pattern.test(each.args[0].value))
      return true;
  }
  return false;
};
