/** What code puts in where a secret is missing. Not: how grave that is (src-secret-fallback). */
import { onceFor } from '../once-for';
import { calledName, lastName } from './ask';
import type { Code } from './code';
import { nodesOf } from './nodes';
import { isSecretName } from './secret-names';
import { textsInUse } from './secret-places';
import type { Node } from './syntax';

interface Fallback {
  /** What is read, and what takes the value. */
  readonly name: string;
  readonly literal: Node;
  /** The value signs or verifies here, whatever its name. */
  readonly isUsed?: boolean;
}

/** The variable of the environment that is read: `process.env.X`, `import.meta.env.X`, `Deno.env.get('X')`. */
const variableIn = (node: Node): string | undefined => {
  if (node.type === 'member' && node.property !== undefined) {
    return lastName(node.of) === 'env' ? node.property : undefined;
  }
  if (node.type !== 'call' || node.callee.type !== 'member') return undefined;
  const [first] = node.args;
  const isRead =
    node.callee.property === 'get' && /^(?:env|config\w*)$/iu.test(lastName(node.callee.of) ?? '');
  return isRead && first?.type === 'text' ? first.value : undefined;
};

/** What the value of an expression is given to: `KEY` of `const KEY = …`. */
const receiverOf = (code: Code, node: Node): string => {
  const parent = code.parents.get(node);
  if (parent?.type === 'declare') return parent.target.binds[0]?.name ?? '';
  if (parent?.type === 'property') return parent.key ?? '';
  if (parent?.type === 'assign' && parent.target.target) return lastName(parent.target.target) ?? '';
  return '';
};

const OR = /^(?:\|\|?|\?\?)$/u;

/** The texts that a fallback can be: itself, or either side of a choice. */
const textsIn = (node: Node): Node[] => {
  if (node.type === 'text') return [node];
  if (node.type === 'choice') return [node.yes, node.no].flatMap(textsIn);
  return node.type === 'infix' && OR.test(node.operator) ? textsIn(node.right) : [];
};

/** `getEnv('JWT_SECRET')`: a call that names the setting. */
const settingRead = (node: Node): string | undefined => {
  const [first] = node.type === 'call' ? node.args : [];
  return variableIn(node) ?? (first?.type === 'text' && first.value.length < 80 ? first.value : undefined);
};

/** `env('JWT_SECRET', '…')`: a call that reads a setting takes the fallback as its second argument. */
const READS = /env|config|setting|secret|option|^get(?:Or|With)|^(?:var|read|require)/iu;

/** `if (!secret) secret = '…'` */
const isWhenUnset = (code: Code, node: Node, name: string): boolean => {
  let child = node;
  let around = code.parents.get(child);
  if (around?.type === 'block') [child, around] = [around, code.parents.get(around)];
  if (around?.type !== 'branch' || around.how !== 'if' || around.body[0] !== child) return false;
  const { test } = around;
  const asked =
    test.type === 'prefix' && test.operator === '!' ? test.of : test.type === 'infix' ? test.left : undefined;
  return asked !== undefined && lastName(asked) === name;
};

/** `Joi.string().default('…')`, `str({ default: '…' })`: what a schema puts in for a setting. */
const defaultsIn = (value: Node): Node[] => {
  const found: Node[] = [];
  for (let node: Node = value, left = 12; node.type === 'call' && left > 0; left -= 1) {
    const [first] = node.args;
    const name = calledName(node);
    if (/^(?:default|catch|fallback|optional|withDefault)$/u.test(name) && first) found.push(first);
    for (const arg of node.args) found.push(...defaultsOf(arg));
    if (node.callee.type !== 'member') break;
    node = node.callee.of;
  }
  return [...found, ...defaultsOf(value)];
};

/** `{ default: '…', env: 'MILL_CLIENT_SECRET' }`: the variable beside it says whose secret it is. */
const isClients = (value: Node): boolean =>
  value.type === 'object' &&
  value.members.some(
    (each) =>
      each.type === 'property' &&
      each.key === 'env' &&
      each.value.type === 'text' &&
      /client/iu.test(each.value.value),
  );

const defaultsOf = (node: Node): Node[] =>
  node.type === 'object'
    ? node.members.flatMap((each) =>
        each.type === 'property' && /^(?:default|devDefault)$/u.test(each.key ?? '') ? [each.value] : [],
      )
    : [];

function* inExpression(code: Code, node: Node): Generator<Fallback> {
  if (node.type === 'infix' && OR.test(node.operator)) {
    const read = settingRead(node.left) ?? '';
    const receiver = receiverOf(code, node);
    const texts = textsIn(node.right);
    const isUsed = texts.some((text) => textsInUse(code).has(text));
    if (isUsed || isSecretName(read) || isSecretName(receiver))
      for (const literal of texts) yield { name: `${receiver} ${read}`, literal, isUsed };
  } else if (node.type === 'choice') {
    const name = variableIn(node.yes);
    if (name !== undefined && isSecretName(name)) yield { name, literal: node.no };
  } else if (node.type === 'assign') {
    const { target } = node.target;
    const name = target && (variableIn(target) ?? lastName(target));
    const isVariable = target?.type === 'name';
    const isFallback =
      /^(?:\|\||\?\?)=$/u.test(node.operator) || (isVariable && isWhenUnset(code, node, target.name));
    if (name !== undefined && isFallback && isSecretName(name)) yield { name, literal: node.value };
  } else if (node.type === 'call' && node.args[1]) {
    const name = variableIn(node) ?? (READS.test(calledName(node)) ? settingRead(node) : undefined);
    if (name !== undefined && isSecretName(name)) yield { name, literal: node.args[1] };
  } else if (node.type === 'property' && node.key !== undefined && isSecretName(node.key)) {
    const name = isClients(node.value) ? `client_${node.key}` : node.key;
    for (const literal of defaultsIn(node.value)) yield { name, literal };
  }
}

/** Spring's `${jwt.secret:literal}`. */
export const SPRING = /\$\{([\w.-]*(?:secret|signing-?key)[\w.-]*):([^}]+)\}/iu;

function* everyFallback(code: Code): Generator<Fallback> {
  for (const node of nodesOf(code, 'infix', 'choice', 'assign', 'call', 'property', 'text')) {
    yield* inExpression(code, node);
    const spring = node.type === 'text' ? SPRING.exec(node.value) : undefined;
    if (spring?.[1] !== undefined) yield { name: spring[1], literal: node };
  }
  for (const { name, fallback } of code.variables) {
    if (!fallback || !isSecretName(name)) continue;
    yield { name, literal: fallback, isUsed: textsInUse(code).has(fallback) };
  }
}

/** By what is put in: what is there for when a secret is missing. */
export const fallbacksIn = onceFor(
  (code: Code): ReadonlyMap<Node, Fallback> =>
    new Map([...everyFallback(code)].toReversed().map((each) => [each.literal, each])),
);
