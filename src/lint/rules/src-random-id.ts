/** A token or a session identifier out of Math.random. */
import { document } from '#sources/sources';
import { calledName, lastName, nameAround, settingsIn } from '../code/ask';
import type { Code } from '../code/code';
import { nodesOf } from '../code/nodes';
import { resultsOf } from '../code/returns';
import type { CallNode, FunctionNode, Node } from '../code/syntax';
import { madeFrom } from '../code/values';
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

const isRandomCall = ({ type, callee }: CallNode): boolean =>
  type === 'call' &&
  callee.type === 'member' &&
  callee.property === 'random' &&
  lastName(callee.of) === 'Math';

/** What is signed, hashed or sent has a number in it that anybody can guess, and is more than that. */
const isRandom = (code: Code, value: Node): boolean =>
  value.type !== 'function' &&
  madeFrom(code, value).some((each) => each.type === 'call' && isRandomCall(each));

/** `function createToken()`, whatever it does on the way: what it gives has Math.random in it. */
const givesRandom = (code: Code, made: FunctionNode): Node | undefined =>
  resultsOf(code, made).find((result) => isRandom(code, result));

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
  why: 'An attacker who has seen a few values can compute the others. They are other people’s credentials.',
  fix: 'Use crypto.randomUUID or crypto.getRandomValues.',
  sources: [document('cwe-338'), document('asvs-5', '11.5.1')],
  examples: {
    bad: [
      'const sessionId = Math.random().toString(36).slice(2);',
      'const token = Math.random().toString(36);',
      'export function generateResetToken() {\n  return Array.from({ length: 32 }, () => signs[Math.floor(Math.random() * signs.length)]).join("");\n}',
      "const user = { password, resetToken: '' };\nuser.resetToken = Math.random().toString(36);",
      "function createSessionId() {\n  let id = '';\n  for (let at = 0; at < 9; at += 1) id += signs[Math.floor(Math.random() * 36)];\n  return id;\n}\nlogin(createSessionId());",
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
    for (const node of nodesOf(code, 'function')) {
      const random = makesCredential(node.name ?? nameAround(code, node))
        ? givesRandom(code, node)
        : undefined;
      if (random) yield { at: random.at, ...told };
    }
    for (const { key, value } of settingsIn(code))
      if (isCredential(key) && isRandom(code, value)) yield { at: value.at, ...told };
    for (const { name, value, uses } of code.variables) {
      if (!value || !(isCredential(name) || uses.some((use) => isSessionKey(code, use)))) continue;
      if (isRandom(code, value)) yield { at: value.at, ...told };
    }
  },
});
