/** A token or a session identifier out of Math.random. */
import { document } from '#sources/sources';
import { calledName, lastName, within } from '../code/ask';
import type { Code } from '../code/code';
import type { Node } from '../code/syntax';
import { isTokenName } from '../code/words';
import { defineRule } from '../rule';

const SESSION = /session_?id|sessid|(?:^|_)sid$|secret$|otp$/iu;

/** What a file with credentials has in it: elsewhere a session is a visit, of which statistics know, and a token is of a lock or of a text. */
const OF_LOGIN =
  /\b(?:cookies?|req|res|express|fastify)\b|password|\botp\b|jwt|log_?in\b|sign_?in\b|authenti|authori[sz]|reset|bearer|localStorage/iu;
const isCredential = (name: string): boolean => isTokenName(name) || SESSION.test(name);

const QUESTION = {
  severity: 'info',
  says: 'This could be a credential: Math.random can be guessed.',
} as const;

const isRandomCall = (node: Node): boolean => {
  for (const each of within(node)) {
    if (each.type === 'function') return false;
    const { callee } = each.type === 'call' ? each : {};
    if (callee?.type === 'member' && callee.property === 'random' && lastName(callee.of) === 'Math')
      return true;
  }
  return false;
};

/** What is signed may hold a number that anybody can guess: the signature is what proves it. */
const isSigned = (code: Code, value: Node): boolean => {
  for (const each of within(value))
    if (code.uses.some(({ does, call }) => does === 'sign' && call === each)) return true;
  return false;
};

/** `function createToken()`, whatever it does on the way: what it gives has Math.random in it. */
const givesRandom = (code: Code, body: readonly Node[]): Node | undefined => {
  for (const part of body)
    for (const each of within(part)) {
      if (each.type !== 'return' || !each.value || isSigned(code, each.value)) continue;
      for (const inner of within(each.value))
        if (
          inner.type === 'call' &&
          inner.callee.type === 'member' &&
          inner.callee.property === 'random' &&
          lastName(inner.callee.of) === 'Math'
        )
          return each.value;
    }
  return undefined;
};

/** Names of functions that make a credential. */
const MAKES = /^(?:create|generate|gen|make|new|issue|random|build)_?(?=[A-Z_])/u;

const makesCredential = (name: string | undefined): boolean => {
  if (name === undefined || !MAKES.test(name)) return false;
  const made = name.replace(MAKES, '');
  return isCredential(made);
};

/** `sessions.set(id, …)`, `sessions[id] = …` */
const isSessionKey = (code: Code, use: Node): boolean => {
  const around = code.parents.get(use);
  const call =
    around?.type === 'call' && around.args[0] === use && calledName(around) === 'set' && around.callee;
  const member = around?.type === 'member' && around.index === use ? around : call;
  return member && member.type === 'member' && /sessions?$/iu.test(lastName(member.of) ?? '');
};

/** Marks for what is looked for in a page by a program that drives it. */
const DRIVES_PAGE = /\bpage\.(?:evaluate|screenshot|goto)\(/u;

export default defineRule({
  on: 'code',
  severity: 'warning',
  says: 'A credential is made with Math.random.',
  why: 'An attacker who has seen a few values can compute the others, and has other people’s credentials.',
  fix: 'Use crypto.randomUUID or crypto.getRandomValues.',
  sources: [document('cwe-338'), document('asvs-5', 'V11.5.1')],
  examples: {
    bad: [
      'const sessionId = Math.random().toString(36).slice(2);',
      'const token = Math.random().toString(36);',
      'export function generateResetToken() {\n  return Array.from({ length: 32 }, () => signs[Math.floor(Math.random() * signs.length)]).join("");\n}',
      'const id = Math.random().toString(36);\nsessions.set(id, { user, password: true });',
    ],
    good: [
      "import jwt from 'jsonwebtoken';\nconst createToken = (sub) => {\n  return jwt.sign({ sub, nonce: Math.random() }, key, { expiresIn: '5m' });\n};",
      'const sessionId = crypto.randomUUID();',
      'const angle = Math.random() * 360;',
      'function generateColorTokens() {\n  return Array.from({ length: 4 }, () => Math.random());\n}',
      'const token = `mark-${Math.random()}`;\nawait page.evaluate(mark, token);',
    ],
  },
  *check(code) {
    if (DRIVES_PAGE.test(code.text)) return;
    const told = OF_LOGIN.test(code.text) ? {} : QUESTION;
    for (const node of code.nodes) {
      const random =
        node.type === 'function' && makesCredential(node.name) ? givesRandom(code, node.body) : undefined;
      if (random) yield { at: random.at, ...told };
    }
    for (const { name, value, uses } of code.variables) {
      if (value && isRandomCall(value) && (isCredential(name) || uses.some((use) => isSessionKey(code, use))))
        yield { at: value.at, ...told };
    }
  },
});
