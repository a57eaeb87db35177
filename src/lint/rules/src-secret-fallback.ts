/** A secret in the code for when the setting is missing. Not: one that is always used (src-hardcoded-secret). */
import { document } from '#sources/sources';
import { callAround, calledName, lastName, within } from '../code/ask';
import type { Code } from '../code/code';
import { keyMaterial } from '../code/key-material';
import { isOffered } from '../code/offered';
import { rowOf } from '../code/libraries';
import {
  isForTests,
  isNameOrLabel,
  isOfAnother,
  isPlaceholder,
  isPublicKey,
  isSecretName,
  looksLikeKey,
} from '../code/secret-names';
import type { Node } from '../code/syntax';
import { calledAs } from '../code/uses';
import { onceFor } from '../once-for';
import { defineRule } from '../rule';

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

const isKeyOfUse = (code: Code, node: Node): boolean =>
  code.uses.some(({ key }) => key && keyMaterial(code, key) === node);

/** `session({ secret: process.env.SECRET || '…' })` */
const isGivenAsSecret = (code: Code, node: Node): boolean => {
  const property = code.parents.get(node);
  const call = property?.type === 'property' ? callAround(code, property) : undefined;
  return (
    call !== undefined &&
    property?.type === 'property' &&
    rowOf(calledAs(code, call).origin, 'secrets')?.includes(property.key ?? '') === true
  );
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
    const isUsed = isKeyOfUse(code, node) || isGivenAsSecret(code, node);
    if (isUsed || isSecretName(read) || isSecretName(receiver))
      for (const literal of textsIn(node.right)) yield { name: `${receiver} ${read}`, literal, isUsed };
  } else if (node.type === 'choice') {
    const name = variableIn(node.yes);
    if (name !== undefined && isSecretName(name)) yield { name, literal: node.no };
  } else if (node.type === 'assign' && /^(?:\|\||\?\?)=$/u.test(node.operator)) {
    const name = node.target.target && variableIn(node.target.target);
    if (name !== undefined && isSecretName(name)) yield { name, literal: node.value };
  } else if (node.type === 'call' && node.args[1]) {
    // Settings objects take the fallback as a second argument.
    const name = variableIn(node);
    if (name !== undefined && isSecretName(name)) yield { name, literal: node.args[1] };
  } else if (node.type === 'property' && node.key !== undefined && isSecretName(node.key)) {
    const name = isClients(node.value) ? `client_${node.key}` : node.key;
    for (const literal of defaultsIn(node.value)) yield { name, literal };
  }
}

/** Spring's `${jwt.secret:literal}`. */
const SPRING = /\$\{([\w.-]*(?:secret|signing-?key)[\w.-]*):([^}]+)\}/iu;

function* fallbacksIn(code: Code): Generator<Fallback> {
  for (const node of code.nodes) {
    yield* inExpression(code, node);
    const spring = node.type === 'text' ? SPRING.exec(node.value) : undefined;
    if (spring?.[1] !== undefined) yield { name: spring[1], literal: node };
  }
  for (const { name, fallback, uses } of code.variables) {
    if (!fallback || !isSecretName(name)) continue;
    const isUsed = code.uses.some(({ key }) => uses.some((use) => use === key));
    yield { name, literal: fallback, isUsed };
  }
}

/** Texts of `if (isProduction && secret === '…') throw`: the program looks for the fallback itself, and stops. */
const refusedIn = onceFor((code: Code): ReadonlySet<string> => {
  const refused = new Set<string>();
  for (const node of code.nodes) {
    const [body] = node.type === 'branch' && node.how === 'if' ? node.body : [];
    if (node.type !== 'branch' || !body) continue;
    if (!/\bthrow\b|\.exit\(/u.test(code.text.slice(body.at.start, body.at.end))) continue;
    for (const each of within(node.test)) if (each.type === 'text') refused.add(each.value);
  }
  return refused;
});

const isRefused = (code: Code, literal: Node): boolean =>
  literal.type === 'text' && refusedIn(code).has(literal.value);

/** What says that production has to bring another: it may be refused there, in another file. */
const MEANT = /dev|local|change|replace|insecure|default|only/iu;

/** `APP_SECRET`, as settings are named that have to be filled in. */
const NAME = /^[A-Z]+(?:_[A-Z]+)+$/u;

export default defineRule({
  on: 'code',
  abbreviated: true,
  severity: 'error',
  says: 'Without the setting, the code’s own secret is used.',
  why: 'Nothing fails and nobody notices: the program signs with a secret from the code. Everyone who has seen the code can sign too.',
  fix: 'Stop with an error when the variable is missing.',
  sources: [document('cwe-1188'), document('asvs-5', 'V13.3.1')],
  examples: {
    bad: [
      "const KEY = process.env.JWT_SECRET || 'flour-water-salt';",
      "export const jwtSecret = process.env.AUTH_SETTING ?? 'flour-water-salt';",
      "function issue(claims, secret = 'flour-water-salt') {\n  return jwt.sign(claims, secret, { expiresIn: '5m' });\n}",
      "const { JWT_SECRET = 'flour-water-salt' } = process.env;",
      "const schema = Joi.object({ JWT_SECRET: Joi.string().default('flour-water-salt') });",
      "const key = process.env.JWT_SECRET ?? (isProduction ? fail() : 'only-for-development');",
      "const setting = '${jwt.secret:flour-water-salt}';",
    ],
    good: [
      "const KEY = process.env.JWT_SECRET ?? fail('JWT_SECRET is missing');",
      "const KEY = process.env.JWT_SECRET || '';",
      "const port = process.env.PORT || '8080';",
      "const key = process.env.PUBLIC_KEY ?? '-----BEGIN PUBLIC KEY-----\\nMFkw\\n-----END PUBLIC KEY-----';",
    ],
  },
  *check(code) {
    for (const { name, literal, isUsed = false } of fallbacksIn(code)) {
      if (literal.type !== 'text' || literal.value === '') continue;
      if (isPublicKey(literal.value) || isPlaceholder(literal.value)) continue;
      if (
        !SPRING.test(literal.value) &&
        isNameOrLabel(literal.value, '') &&
        (code.publishedAt(literal.value) === undefined || NAME.test(literal.value))
      )
        continue;
      // One secret of another server: it signs nothing here.
      if (/client/iu.test(name) && !looksLikeKey(literal.value)) continue;
      const known = code.publishedAt(literal.value);
      const isQuestion = !isUsed && (isOfAnother(name) || !isOffered(code, literal));
      yield {
        at: literal.at,
        severity:
          isRefused(code, literal) || isForTests(literal.value) || isQuestion
            ? 'info'
            : isUsed && !MEANT.test(literal.value)
              ? 'error'
              : 'warning',
        ...(known !== undefined
          ? { says: `The fallback is published: ${known}.` }
          : isQuestion
            ? { says: 'This could be a secret’s fallback: check what it signs.' }
            : {}),
      };
    }
  },
});
