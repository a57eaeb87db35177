/** What an expression's value is, as far as the code in view tells. */
import { onceFor } from '../once-for';
import { isNothing, resultOf } from './returns';
import type { Linked } from './scope';
import type { CallNode, ClassNode, MemberNode, Node, ObjectNode, PropertyNode } from './syntax';

/** Steps from variable to variable and from object to object; a longer way is not followed. */
const MOST_STEPS = 500;
const MOST_CALLS = 6;

interface Budget {
  steps: number;
  /** How many functions of one's own it may still go into. */
  calls: number;
}

/** What is under a key: nothing, something, or it can't be told since not all of the object is in view. */
export type Looked =
  | { readonly state: 'absent' | 'unknown' }
  | { readonly state: 'present'; readonly value: Node; readonly property: PropertyNode | undefined };

const ABSENT: Looked = { state: 'absent' };
const UNKNOWN: Looked = { state: 'unknown' };

type Member = ObjectNode['members'][number];

interface Members {
  /** The last member under each key, by its place. */
  readonly named: ReadonlyMap<string, number>;
  /** Places of spreads and of computed keys, the last one first. */
  readonly open: readonly number[];
}

const membersOf = onceFor((members: readonly Member[]): Members => {
  const named = new Map<string, number>();
  const open: number[] = [];
  for (const [place, member] of members.entries()) {
    if (member.type === 'property' && member.key !== undefined) named.set(member.key, place);
    else open.push(place);
  }
  return { named, open: open.toReversed() };
});

const inObject = (linked: Linked, { members }: ObjectNode, key: string, budget: Budget): Looked => {
  const { named, open } = membersOf(members);
  const own = named.get(key) ?? -1;
  let isSure = true;
  for (const place of open) {
    if (place < own) break;
    const member = members[place];
    if (member?.type === 'spread') {
      const spread = lookIn(linked, member.of, key, budget);
      if (spread.state === 'present') return isSure ? spread : UNKNOWN;
      if (spread.state === 'unknown') isSure = false;
    } else isSure = false;
  }
  const property = members[own];
  if (property?.type === 'property') return { state: 'present', value: property.value, property };
  return isSure ? ABSENT : UNKNOWN;
};

/** Written to say that there is no value, or none yet. */
export const isEmpty = (node: Node): boolean =>
  isNothing(node) || (node.type === 'text' && node.value === '');

const present = (value: Node): Looked => ({ state: 'present', value, property: undefined });

/** The first field or method of each name. */
const fieldsOf = onceFor(({ children }: ClassNode): ReadonlyMap<string | undefined, PropertyNode> => {
  const parts = children.flatMap((child) => (child.type === 'other' ? child.children : [child]));
  const fields = parts.flatMap((part) => (part.type === 'property' ? [[part.key, part] as const] : []));
  return new Map(fields.toReversed());
});

/** A field that has a value, or a method; a field without may get its value from anywhere. */
const inClass = (of: ClassNode, key: string): Looked => {
  const field = fieldsOf(of).get(key);
  return field && field.value.type !== 'name' ? present(field.value) : UNKNOWN;
};

/** Under a key of either of two values: nothing where both have nothing, else it can't be told. */
const inEither = (linked: Linked, sides: readonly Node[], key: string, budget: Budget): Looked =>
  sides.every((side) => isEmpty(side) || lookIn(linked, side, key, budget).state === 'absent')
    ? ABSENT
    : UNKNOWN;

/** What a function of one's own gives, or the class that `new` makes one of. */
const madeBy = (linked: Linked, call: CallNode, budget: Budget): Node | undefined => {
  budget.calls -= 1;
  if (budget.calls < 0) return undefined;
  const callee = followed(linked, call.callee, budget);
  if (call.isNew) return callee.type === 'class' ? callee : undefined;
  return callee.type === 'function' ? resultOf(linked, callee) : undefined;
};

/** `Object.assign(a, b)`: what is under a key in the last of them that has it. */
const isMerge = ({ callee }: CallNode): boolean =>
  callee.type === 'member' &&
  callee.property === 'assign' &&
  callee.of.type === 'name' &&
  callee.of.name === 'Object';

const inMerged = (linked: Linked, { args }: CallNode, key: string, budget: Budget): Looked => {
  for (const arg of args.toReversed()) {
    const looked = lookIn(linked, arg, key, budget);
    if (looked.state !== 'absent') return looked;
  }
  return ABSENT;
};

/** The class whose instance `this` is. */
const classAround = (linked: Linked, node: Node): Node | undefined => {
  let at: Node | undefined = node;
  while (at && at.type !== 'class') at = linked.parents.get(at);
  return at;
};

const lookIn = (linked: Linked, node: Node | undefined, key: string, budget: Budget): Looked => {
  if (!node) return ABSENT;
  budget.steps -= 1;
  if (budget.steps <= 0) return UNKNOWN;
  const value = followed(linked, node, budget);
  const written = linked.written.get(value)?.get(key);
  if (value.type === 'class') return written ? present(written) : inClass(value, key);
  if (value.type === 'call') {
    if (isMerge(value)) return inMerged(linked, value, key, budget);
    const made = madeBy(linked, value, budget);
    return made ? lookIn(linked, made, key, budget) : UNKNOWN;
  }
  if (value.type === 'choice') return inEither(linked, [value.yes, value.no], key, budget);
  if (value.type === 'infix' && /^(?:\|\||\?\?|&&)$/u.test(value.operator)) {
    const sides = value.operator === '&&' ? [value.right] : [value.left, value.right];
    return inEither(linked, sides, key, budget);
  }
  if (written) return { state: 'present', value: written, property: undefined };
  if (value.type === 'object') return inObject(linked, value, key, budget);
  if (value.type === 'array' && /^\d{1,4}$/u.test(key)) {
    const item = value.items[Number(key)];
    const isSure = !value.items.some(({ type }) => type === 'spread');
    return item && isSure ? { state: 'present', value: item, property: undefined } : UNKNOWN;
  }
  return UNKNOWN;
};

const along = (linked: Linked, from: Node, path: readonly string[], budget: Budget): Node | undefined => {
  let node = from;
  for (const key of path) {
    const looked = lookIn(linked, node, key, budget);
    if (looked.state !== 'present') return undefined;
    node = looked.value;
  }
  return node;
};

/** What a call only hands on: `Object.freeze(value)`, `promise.catch(…)`, what the function of `.then(…)` gives. */
const passedOn = (
  linked: Linked,
  { args: [first] }: CallNode,
  { of, property }: MemberNode,
  budget: Budget,
): Node | undefined => {
  if (property === 'freeze') return first;
  if (property === 'catch' || property === 'finally') return of;
  if (property !== 'then' || !first) return undefined;
  const then = followed(linked, first, budget);
  return then.type === 'function' ? resultOf(linked, then) : undefined;
};

/** A way that was followed to its end, and what it took of the budget. */
interface Way extends Readonly<Budget> {
  readonly value: Node;
}

/** By what is assigned in the code, which decides where a way leads. */
const ways = new WeakMap<object, Map<Node, Way>>();

const waysIn = ({ written }: Linked): Map<Node, Way> => {
  const known = ways.get(written) ?? new Map<Node, Way>();
  if (known.size === 0) ways.set(written, known);
  return known;
};

/** Each way is gone once: again, it leads to the same value for the same price. */
const followed = (linked: Linked, node: Node, budget: Budget): Node => {
  if (node.type !== 'name' && node.type !== 'member' && node.type !== 'call') {
    budget.steps -= 1;
    return node;
  }
  const known = waysIn(linked);
  const way = known.get(node);
  if (way && way.steps < budget.steps && way.calls <= budget.calls) {
    budget.steps -= way.steps;
    budget.calls -= way.calls;
    return way.value;
  }
  const { steps, calls } = budget;
  const value = goneAlong(linked, node, budget);
  if (budget.steps > 0 && budget.calls >= 0)
    known.set(node, { value, steps: steps - budget.steps, calls: calls - budget.calls });
  return value;
};

const goneAlong = (linked: Linked, node: Node, budget: Budget): Node => {
  budget.steps -= 1;
  if (budget.steps <= 0) return node;
  if (node.type === 'member' && node.property !== undefined) {
    const looked = lookIn(linked, node.of, node.property, budget);
    return looked.state === 'present' ? followed(linked, looked.value, budget) : node;
  }
  if (node.type === 'call' && node.callee.type === 'member') {
    const same = passedOn(linked, node, node.callee, budget);
    return same ? followed(linked, same, budget) : node;
  }
  if (node.type !== 'name') return node;
  if (node.name === 'this') return classAround(linked, node) ?? node;
  const source = sourceOf(linked, node);
  const value = source && along(linked, source.value, source.path, budget);
  return value ? followed(linked, value, budget) : node;
};

/** Where a name's only value comes from, and the properties on the way; nothing when there are several, or none in view. */
export const sourceOf = (
  linked: Linked,
  node: Node,
): { readonly value: Node; readonly path: readonly string[] } | undefined => {
  const binding = node.type === 'name' ? linked.bindings.get(node) : undefined;
  if (!binding) return undefined;
  const [set] = binding.sets;
  if (!set && binding.value && binding.path) return { value: binding.value, path: binding.path };
  // `let user = null;`, and the value later.
  const isUnset = !binding.value || isEmpty(binding.value);
  const isOnly =
    set && binding.sets.length === 1 && isUnset && binding.how !== 'param' && binding.how !== 'each';
  return isOnly && set.assign.operator === '=' && set.path
    ? { value: set.assign.value, path: set.path }
    : undefined;
};

/** The value behind variables and properties of literals; the expression itself where that can't be told. */
export const follow = (linked: Linked, node: Node): Node =>
  followed(linked, node, { steps: MOST_STEPS, calls: MOST_CALLS });

/** Looks up a property of what an expression's value is, through spreads. */
export const look = (linked: Linked, node: Node | undefined, key: string): Looked =>
  lookIn(linked, node, key, { steps: MOST_STEPS, calls: MOST_CALLS });
