/** Every value that an expression can have, as far as the code in view tells. Either side of a choice, each assignment, what a function of one's own gives, and what it is called with. Not: its only value (follow.ts). */
import { onceFor } from '../once-for';
import { follow, look } from './follow';
import { nodesOf } from './nodes';
import { onceForNode } from './once-for-node';
import { resultsOf } from './returns';
import type { Binding, Linked } from './scope';
import type { CallNode, FunctionNode, Node } from './syntax';

/** The function of one's own that is called. */
export const ownFunction = (linked: Linked, { callee, isNew }: CallNode): FunctionNode | undefined => {
  if (isNew || (callee.type !== 'name' && callee.type !== 'member')) return undefined;
  const called = follow(linked, callee);
  return called.type === 'function' ? called : undefined;
};

const calls = onceFor((linked: Linked): ReadonlyMap<FunctionNode, readonly CallNode[]> => {
  const found = new Map<FunctionNode, CallNode[]>();
  for (const call of nodesOf(linked, 'call')) {
    const called = ownFunction(linked, call);
    const known = called && found.get(called);
    if (known) known.push(call);
    else if (called) found.set(called, [call]);
  }
  return found;
});

/** Where a function of one's own is called, in the order of the text. */
export const callsOf = (linked: Linked, called: FunctionNode): readonly CallNode[] =>
  calls(linked).get(called) ?? [];

/** The argument that a parameter gets; none behind a spread. */
const argumentAt = ({ args }: CallNode, index: number): Node[] => {
  const given = args.slice(0, index + 1);
  const at = given[index];
  return at && given.every(({ type }) => type !== 'spread') ? [at] : [];
};

/** By the function that is gone into: the call that led there, whose arguments its parameters are. */
type Within = ReadonlyMap<FunctionNode, CallNode>;

interface Source {
  readonly from: Node;
  readonly path: readonly string[];
}

/** What is assigned to a variable or given to a parameter in these calls, with the way from there to it. */
const sourcesIn = (
  { value, path, taken, fallback, sets }: Binding,
  around: readonly CallNode[],
  led?: CallNode,
): readonly Source[] => {
  const given = taken ? around.flatMap((call) => argumentAt(call, taken.index)) : [];
  return [
    ...[...(value ? [value] : []), ...given].flatMap((from) => (path ? [{ from, path }] : [])),
    ...(fallback && !(led && given.length > 0) ? [{ from: fallback, path: [] }] : []),
    ...sets.flatMap(({ assign, path: way }) =>
      way && /^(?:\|\||\?\?)?=$/u.test(assign.operator) ? [{ from: assign.value, path: way }] : [],
    ),
  ];
};

const everySource = onceForNode((linked, variable: Binding) =>
  sourcesIn(variable, variable.taken ? callsOf(linked, variable.taken.by) : []),
);

const sourcesOf = (linked: Linked, variable: Binding, within: Within): readonly Source[] => {
  const led = variable.taken && within.get(variable.taken.by);
  return led ? sourcesIn(variable, [led], led) : everySource(linked, variable);
};

/** Steps from value to value; what is further away is not looked at. */
const MOST_STEPS = 200;
/** Functions of one's own within functions of one's own. */
const MOST_DEEP = 6;

/** Every value that the expression can have; what can't be told further is its own value. */
export const valuesOf = (linked: Linked, node: Node): Node[] => {
  let left = MOST_STEPS;
  const ahead = new Set<Node>();
  /** @returns the values; what leads back to itself has none */
  const of = (from: Node, within: Within): Node[] => {
    left -= 1;
    if (left <= 0 || ahead.has(from)) return [];
    ahead.add(from);
    const value = follow(linked, from);
    const values = value === from ? (waysOf(value, within) ?? [value]) : of(value, within);
    ahead.delete(from);
    return values;
  };
  const all = (nodes: readonly Node[], within: Within): Node[] => nodes.flatMap((each) => of(each, within));
  const along = (from: Node, [key, ...rest]: readonly string[], within: Within): Node[] =>
    of(from, within).flatMap((value) => {
      if (key === undefined) return [value];
      const looked = look(linked, value, key);
      return looked.state === 'present' ? along(looked.value, rest, within) : [];
    });
  const waysOf = (value: Node, within: Within): Node[] | undefined => {
    switch (value.type) {
      case 'choice':
        return all([value.yes, value.no], within);
      case 'infix':
        if (/^(?:\|\||\?\?)$/u.test(value.operator)) return all([value.left, value.right], within);
        return value.operator === '&&' ? of(value.right, within) : undefined;
      case 'assign':
        return of(value.value, within);
      case 'name': {
        const binding = linked.bindings.get(value);
        const sources = binding ? sourcesOf(linked, binding, within) : [];
        const values: Node[] = [];
        for (const { from, path } of sources) {
          if (left <= 0) break;
          values.push(...along(from, path, within));
        }
        return values.length > 0 ? values : undefined;
      }
      case 'member': {
        const values = value.property === undefined ? [] : along(value.of, [value.property], within);
        return values.length > 0 ? values : undefined;
      }
      case 'call': {
        const called = ownFunction(linked, value);
        return called && within.size < MOST_DEEP
          ? all(resultsOf(linked, called), new Map(within).set(called, value))
          : undefined;
      }
      default:
        return undefined;
    }
  };
  return [...new Set(of(node, new Map()))];
};

/** Every item of a list, or of each list that it can be, spread ones included; what is no list is its own item. */
export const itemsOf = (linked: Linked, list: Node, left = 4): Node[] =>
  valuesOf(linked, list).flatMap((value) =>
    value.type === 'array' && left > 0
      ? value.items.flatMap((item) => (item.type === 'spread' ? itemsOf(linked, item.of, left - 1) : [item]))
      : [value],
  );

/** Calls that give what they are given, or a part of it, in another form. */
const RESHAPES =
  /^(?:to(?:String|UpperCase|LowerCase|ISOString)|slice|substr(?:ing)?|replace(?:All)?|join|map|from|charAt|at|concat|String|Number|Boolean|btoa|atob|pad(?:Start|End)|trim|split|floor|round|ceil|trunc|random|(?:de|en)codeURIComponent|(?:un)?escape|decode|encode|fill|reverse|reduce|digest|update|parse|stringify|toBuffer)$/u;

const isReshaping = ({ callee }: CallNode): boolean =>
  (callee.type === 'name' && RESHAPES.test(callee.name)) ||
  (callee.type === 'member' && RESHAPES.test(callee.property ?? ''));

/** What a variable begins with, what is assigned to it, and what is given for it as a parameter. */
const givenTo = onceForNode((linked, { value, sets, taken }: Binding): readonly Node[] => [
  ...(value ? [value] : []),
  ...sets.map(({ assign }) => assign.value),
  ...(taken ? callsOf(linked, taken.by).flatMap((call) => argumentAt(call, taken.index)) : []),
]);

/** A list that gives its last item first. Lists that are added are not gone through before they are asked for. */
const lastFirst = () => {
  const lists: { readonly nodes: readonly Node[]; left: number }[] = [];
  return {
    push: (nodes: readonly Node[]): void => void lists.push({ nodes, left: nodes.length }),
    pop: (): Node | undefined => {
      for (let list = lists.at(-1); list; list = lists.at(-1)) {
        list.left -= 1;
        if (list.left >= 0) return list.nodes[list.left];
        lists.pop();
      }
      return undefined;
    },
  };
};

/**
 * Every node that a value is made from: its parts, what its names bring, what functions of one's own give. What other
 * calls give is theirs.
 */
export const madeFrom = onceForNode((linked, node: Node): readonly Node[] => {
  const found = new Set<Node>();
  const queue = lastFirst();
  queue.push([node]);
  for (let each = queue.pop(); each && found.size < MOST_STEPS; each = queue.pop()) {
    if (found.has(each)) continue;
    found.add(each);
    if (each.type === 'name') {
      const binding = linked.bindings.get(each);
      if (!binding || binding.how === 'function') continue;
      queue.push(givenTo(linked, binding));
    } else if (each.type === 'call') {
      const called = ownFunction(linked, each);
      if (called) queue.push(resultsOf(linked, called));
      else if (isReshaping(each)) {
        const given = each.args.flatMap((arg) => (arg.type === 'function' ? resultsOf(linked, arg) : [arg]));
        queue.push(each.callee.type === 'member' ? [...given, each.callee.of] : given);
      }
    } else if (each.type === 'member' && /^(?:length|size|byteLength)$/u.test(each.property ?? '')) continue;
    else if (each.type === 'member') {
      const value = follow(linked, each);
      queue.push(value === each ? each.children : [value]);
    } else if (each.type === 'choice') queue.push([each.yes, each.no]);
    else if (each.type !== 'function' && each.type !== 'class') queue.push(each.children);
  }
  return [...found];
});
