/** A secret in the code for when the setting is missing. Not: one that is always used (src-hardcoded-secret). */
import { document } from '#sources/sources';
import { inTest, lastName } from '../code/ask';
import type { Code } from '../code/code';
import { isPlaceholder, isPublicKey, isSecretName } from '../code/secret-names';
import type { Node } from '../code/syntax';
import { defineRule } from '../rule';

interface Fallback {
  readonly name: string;
  readonly literal: Node;
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

const isKeyOfUse = (code: Code, node: Node): boolean => code.uses.some(({ key }) => key === node);

function* inExpression(code: Code, node: Node): Generator<Fallback> {
  if (node.type === 'infix' && /^(?:\|\||\?\?)$/u.test(node.operator)) {
    const name = variableIn(node.left);
    const isKey = isSecretName(name ?? '') || isSecretName(receiverOf(code, node)) || isKeyOfUse(code, node);
    if (name !== undefined && isKey) yield { name, literal: node.right };
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
  for (const { name, fallback } of code.variables) {
    if (fallback && isSecretName(name)) yield { name, literal: fallback };
  }
}

export default defineRule({
  on: 'code',
  severity: 'error',
  says: 'When the setting is missing, a secret that stands in the code is used.',
  why: 'Nothing fails and nobody notices: the program signs with a secret that everybody who has seen the code knows, and so they can sign too.',
  fix: 'Stop with an error when the variable is missing.',
  sources: [document('cwe-1188'), document('asvs-5', 'V13.3.1')],
  examples: {
    bad: [
      "const KEY = process.env.JWT_SECRET || 'flour-water-salt';",
      "export const jwtSecret = process.env.AUTH_SETTING ?? 'flour-water-salt';",
      "function issue(claims, secret = 'flour-water-salt') {\n  return jwt.sign(claims, secret, { expiresIn: '5m' });\n}",
      "const { JWT_SECRET = 'flour-water-salt' } = process.env;",
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
    for (const { literal } of fallbacksIn(code)) {
      if (literal.type !== 'text' || literal.value === '') continue;
      if (isPublicKey(literal.value) || isPlaceholder(literal.value)) continue;
      const known = code.publishedAt(literal.value);
      yield {
        at: literal.at,
        severity: inTest(code, 'error'),
        ...(known === undefined
          ? {}
          : { says: `When the setting is missing, a published secret is used: ${known}.` }),
      };
    }
  },
});
