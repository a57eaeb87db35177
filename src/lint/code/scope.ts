/** Which name means which variable. Not: what a variable's value is (follow.ts). */
import type { Span } from '#text/span';
import type { AssignNode, Bound, DeclareNode, FunctionNode, NameNode, Node } from './syntax';

/** A variable. */
export interface Binding {
  readonly name: string;
  readonly at: Span;
  readonly how: DeclareNode['how'] | 'param' | 'function' | 'class' | 'import';
  /** Of a parameter: which one of which function. */
  readonly taken: { readonly by: FunctionNode; readonly index: number } | undefined;
  /** The value it begins with, and the properties on the way from there to it; no path when that can't be told. */
  readonly value: Node | undefined;
  readonly path: readonly string[] | undefined;
  readonly fallback: Node | undefined;
  /** Of an import: where from, and the name over there. */
  readonly imported: { readonly module: string; readonly name: string } | undefined;
  /** Every later assignment, with the properties on the way from its value. */
  readonly sets: { readonly assign: AssignNode; readonly path: readonly string[] | undefined }[];
  /** Where it is read. */
  readonly uses: NameNode[];
}

export interface Linked {
  /** Every node, each before its children. */
  readonly nodes: readonly Node[];
  readonly parents: ReadonlyMap<Node, Node>;
  readonly bindings: ReadonlyMap<NameNode, Binding>;
  readonly variables: readonly Binding[];
  /** Properties of object literals that are assigned later: `options.expiresIn = …`. */
  readonly written: ReadonlyMap<Node, ReadonlyMap<string, Node>>;
  /** Names of parameters and fields, with the name of the class that is their type. */
  readonly types: ReadonlyMap<string, string>;
}

interface Scope {
  readonly names: Map<string, Binding>;
  readonly up: Scope | undefined;
  /** Where `var` counts. */
  readonly ofFunction: Scope | undefined;
}

const opened = (up: Scope | undefined, isFunction: boolean): Scope => ({
  names: new Map(),
  up,
  ofFunction: isFunction ? undefined : (up?.ofFunction ?? up),
});

const lookUp = (scope: Scope, name: string): Binding | undefined => {
  for (let each: Scope | undefined = scope; each; each = each.up) {
    const found = each.names.get(name);
    if (found) return found;
  }
  return undefined;
};

/** Links names to variables; a name of no variable is global, or was cut off. */
export const link = (root: Node): Omit<Linked, 'written' | 'types'> => {
  const nodes: Node[] = [];
  const parents = new Map<Node, Node>();
  const variables: Binding[] = [];
  const reads: { node: NameNode; scope: Scope }[] = [];
  const assigns: { assign: AssignNode; scope: Scope }[] = [];

  const declare = (
    scope: Scope,
    bound: Pick<Bound, 'name' | 'at'> & Partial<Binding>,
    how: Binding['how'],
  ) => {
    const home = how === 'var' ? (scope.ofFunction ?? scope) : scope;
    const made: Binding = {
      name: bound.name,
      at: bound.at,
      how,
      taken: bound.taken,
      value: bound.value,
      path: bound.path,
      fallback: bound.fallback,
      imported: bound.imported,
      sets: [],
      uses: [],
    };
    variables.push(made);
    home.names.set(bound.name, made);
  };

  /** `made.then((value) => …)`: what the function is given. */
  const awaitedBy = (node: FunctionNode): Node | undefined => {
    const call = parents.get(node);
    const isThen =
      call?.type === 'call' &&
      call.args[0] === node &&
      call.callee.type === 'member' &&
      call.callee.property === 'then';
    return isThen ? call.callee.of : undefined;
  };

  const enter = (node: Node, scope: Scope): void => {
    nodes.push(node);
    let inside = scope;
    if (node.type === 'function') {
      if (node.name !== undefined && node.isDeclaration) {
        declare(scope, { name: node.name, at: node.at, value: node, path: [] }, 'function');
      }
      inside = opened(scope, true);
      for (const [index, { binds, fallback }] of node.params.entries()) {
        const value = index === 0 ? awaitedBy(node) : undefined;
        for (const bound of binds) {
          const taken = { by: node, index };
          declare(inside, { ...bound, fallback: bound.fallback ?? fallback, value, taken }, 'param');
        }
      }
    } else if (node.type === 'class') {
      if (node.name !== undefined)
        declare(scope, { name: node.name, at: node.at, value: node, path: [] }, 'class');
    } else if (node.type === 'block') inside = opened(scope, false);
    else if (node.type === 'declare') {
      const { how, target, value } = node;
      for (const bound of target.binds) declare(scope, { ...bound, value }, how);
    } else if (node.type === 'import') {
      for (const { imported, local, at } of node.names) {
        declare(scope, { name: local, at, imported: { module: node.module, name: imported } }, 'import');
      }
    } else if (node.type === 'assign') assigns.push({ assign: node, scope });
    else if (node.type === 'name') reads.push({ node, scope });
    for (const child of node.children) {
      parents.set(child, node);
      enter(child, inside);
    }
  };
  enter(root, opened(undefined, true));

  const bindings = new Map<NameNode, Binding>();
  for (const { node, scope } of reads) {
    const binding = lookUp(scope, node.name);
    if (!binding) continue;
    bindings.set(node, binding);
    const parent = parents.get(node);
    if (parent?.type !== 'pattern') binding.uses.push(node);
  }
  for (const { assign, scope } of assigns) {
    for (const { name, path } of assign.target.binds) lookUp(scope, name)?.sets.push({ assign, path });
  }
  return { nodes, parents, bindings, variables };
};
