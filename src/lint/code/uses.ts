/** What the code does with tokens, whatever the package: signs, verifies, decodes. Not: whether it does it well, or which call of a package does what (libraries/). */
import { follow, look, type Looked } from './follow';
import { rowOf } from './libraries';
import type { TokenCall } from './library';
import { nodesOf } from './nodes';
import { onceForNode } from './once-for-node';
import { originOf, type Origin } from './origin';
import { resultOf } from './returns';
import type { Linked } from './scope';
import type { CallNode, Node } from './syntax';
import { ownFunction } from './values';
import { atWay, givenBy } from './way';

export interface Use {
  readonly does: TokenCall['does'];
  /** The package, by its name. */
  readonly library: string;
  readonly version: number | undefined;
  /** What the table says of it. */
  readonly row: TokenCall;
  readonly call: CallNode;
  readonly token: Node | undefined;
  readonly payload: Node | undefined;
  readonly key: Node | undefined;
  readonly options: Node | undefined;
  /** Of jose: the methods called on the way to `sign`, by name. */
  readonly chain: ReadonlyMap<string, CallNode>;
}

const NO_CHAIN: ReadonlyMap<string, CallNode> = new Map();

interface Called {
  readonly origin: Origin | undefined;
  readonly args: readonly Node[];
}

/** What is called, and with which arguments; `app.register(plugin, options)` calls the plugin. */
export const calledAs = onceForNode((linked, call: CallNode): Called => {
  const [plugin, ...rest] = call.args;
  const { callee } = call;
  const isPlugin = callee.type === 'member' && callee.property === 'register';
  const registered = isPlugin && plugin ? originOf(linked, plugin) : undefined;
  return registered
    ? { origin: registered, args: rest }
    : { origin: originOf(linked, callee), args: call.args };
});

const plainUse = (linked: Linked, call: CallNode): Use | undefined => {
  const { origin, args } = calledAs(linked, call);
  const row = rowOf(origin, 'tokens');
  if (!origin || !row || args.some(({ type }) => type === 'spread')) return undefined;
  const argument = (index: number | undefined) => (index === undefined ? undefined : args[index]);
  const given = argument(row.options);
  // A callback may take the place of the options.
  const isCallback = given && row.token !== undefined && follow(linked, given).type === 'function';
  const options = given && !isCallback ? givenBy(linked, given) : undefined;
  return {
    does: row.does,
    library: origin.module,
    version: origin.version,
    row,
    call,
    token: argument(row.token),
    payload: argument(row.payload),
    key: typeof row.key === 'string' ? options && atWay(linked, options, row.key) : argument(row.key),
    options,
    chain: NO_CHAIN,
  };
};

const MOST_METHODS = 40;
const JOSE_SIGN: TokenCall = { does: 'sign', key: 0 };

/** `new SignJWT(payload).setIssuedAt().sign(key)`, in one go or through a variable. */
const joseSigning = (linked: Linked, call: CallNode): Use | undefined => {
  if (call.callee.type !== 'member' || call.callee.property !== 'sign') return undefined;
  const chain = new Map<string, CallNode>();
  let node: Node = call.callee.of;
  for (let left = MOST_METHODS; left > 0; left -= 1) {
    if (node.type === 'name') {
      for (const use of linked.bindings.get(node)?.uses ?? []) {
        for (let method = linked.parents.get(use); method?.type === 'member';) {
          const called = linked.parents.get(method);
          if (called?.type !== 'call' || called.callee !== method) break;
          chain.set(method.property ?? '', called);
          method = linked.parents.get(called);
        }
      }
    }
    node = follow(linked, node);
    if (node.type !== 'call') return undefined;
    // `this.builder(claims).sign(key)`
    const own = ownFunction(linked, node);
    const built = own && resultOf(linked, own);
    if (built) {
      node = built;
      continue;
    }
    const { callee, isNew, args }: CallNode = node;
    if (isNew) {
      const origin = originOf(linked, callee);
      if (origin?.module !== 'jose' || origin.path.join('.') !== 'SignJWT') return undefined;
      const [key] = call.args;
      const { version } = origin;
      return {
        does: 'sign',
        library: 'jose',
        version,
        row: JOSE_SIGN,
        call,
        token: undefined,
        payload: args[0],
        key,
        options: undefined,
        chain,
      };
    }
    if (callee.type !== 'member') return undefined;
    chain.set(callee.property ?? '', node);
    node = callee.of;
  }
  return undefined;
};

/** All that is done with tokens, in the order of the text. */
export const usesIn = (linked: Linked): Use[] =>
  nodesOf(linked, 'call').flatMap((call) => plainUse(linked, call) ?? joseSigning(linked, call) ?? []);

/** An option of a use: absent, present, or out of view. */
export const option = (linked: Linked, { options }: Use, name: string): Looked => look(linked, options, name);
