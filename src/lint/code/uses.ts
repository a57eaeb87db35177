/** What the code does with tokens, whatever the package: signs, verifies, decodes. Not: whether it does it well. */
import { follow, look, type Looked } from './follow';
import { originOf, type Origin } from './origin';
import type { Linked } from './scope';
import type { CallNode, Node } from './syntax';

export type Library =
  | 'jsonwebtoken'
  | 'jose'
  | 'jwt-simple'
  | 'json-web-token'
  | 'express-jwt'
  | 'passport-jwt'
  | 'jwt-decode';

export interface Use {
  readonly does: 'sign' | 'verify' | 'decode';
  readonly library: Library;
  readonly version: number | undefined;
  readonly call: CallNode;
  readonly token: Node | undefined;
  readonly payload: Node | undefined;
  readonly key: Node | undefined;
  readonly options: Node | undefined;
  /** Of jose: the methods called on the way to `sign`, by name. */
  readonly chain: ReadonlyMap<string, CallNode>;
}

/** Which argument is what; `key` may be an option's name. */
interface Shape {
  readonly does: Use['does'];
  readonly token?: number;
  readonly payload?: number;
  readonly key?: number | string;
  readonly options?: number;
}

const JOSE_VERIFY: Shape = { does: 'verify', token: 0, key: 1, options: 2 };

/** By package, then by what is called; the empty name is the default export. */
const SHAPES: Readonly<Record<string, Readonly<Record<string, Shape>>>> = {
  jsonwebtoken: {
    sign: { does: 'sign', payload: 0, key: 1, options: 2 },
    verify: { does: 'verify', token: 0, key: 1, options: 2 },
    decode: { does: 'decode', token: 0, options: 1 },
  },
  jose: {
    jwtVerify: JOSE_VERIFY,
    compactVerify: JOSE_VERIFY,
    flattenedVerify: JOSE_VERIFY,
    generalVerify: JOSE_VERIFY,
    decodeJwt: { does: 'decode', token: 0 },
  },
  'jwt-simple': {
    encode: { does: 'sign', payload: 0, key: 1 },
    decode: { does: 'verify', token: 0, key: 1 },
  },
  'json-web-token': {
    encode: { does: 'sign', key: 0, payload: 1 },
    decode: { does: 'verify', key: 0, token: 1 },
  },
  'express-jwt': {
    '': { does: 'verify', options: 0, key: 'secret' },
    expressjwt: { does: 'verify', options: 0, key: 'secret' },
  },
  'passport-jwt': { Strategy: { does: 'verify', options: 0, key: 'secretOrKey' } },
  'jwt-decode': {
    '': { does: 'decode', token: 0 },
    jwtDecode: { does: 'decode', token: 0 },
    jwt_decode: { does: 'decode', token: 0 },
  },
};

const NO_CHAIN: ReadonlyMap<string, CallNode> = new Map();

const shapeOf = (origin: Origin | undefined): Shape | undefined => {
  const shapes = origin && Object.hasOwn(SHAPES, origin.module) ? SHAPES[origin.module] : undefined;
  const name = origin?.path.join('.') ?? '';
  return shapes && Object.hasOwn(shapes, name) ? shapes[name] : undefined;
};

const optionsOf = (linked: Linked, call: CallNode, index: number | undefined): Node | undefined => {
  const given = index === undefined ? undefined : call.args[index];
  // A callback may stand where the options would.
  return given && follow(linked, given).type === 'function' ? undefined : given;
};

const plainUse = (linked: Linked, call: CallNode): Use | undefined => {
  const origin = originOf(linked, call.callee);
  const shape = shapeOf(origin);
  if (!origin || !shape || call.args.some(({ type }) => type === 'spread')) return undefined;
  const argument = (index: number | undefined) => (index === undefined ? undefined : call.args[index]);
  const options = optionsOf(linked, call, shape.options);
  const named = typeof shape.key === 'string' ? look(linked, options, shape.key) : undefined;
  const key =
    typeof shape.key === 'string'
      ? named?.state === 'present'
        ? named.value
        : undefined
      : argument(shape.key);
  return {
    does: shape.does,
    library: origin.module as Library,
    version: origin.version,
    call,
    token: argument(shape.token),
    payload: argument(shape.payload),
    key,
    options,
    chain: NO_CHAIN,
  };
};

const MOST_METHODS = 40;

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

/** All that is done with tokens, in the order it stands. */
export const usesIn = (linked: Linked): Use[] =>
  linked.nodes.flatMap((node) =>
    node.type === 'call' ? (plainUse(linked, node) ?? joseSigning(linked, node) ?? []) : [],
  );

/** An option of a use: absent, present, or out of view. */
export const option = (linked: Linked, { options }: Use, name: string): Looked => look(linked, options, name);
