/** A signature that is compared sign by sign. */
import { document } from '#sources/sources';
import { calledName } from '../code/ask';
import type { Code } from '../code/code';
import { follow } from '../code/follow';
import { originOf } from '../code/origin';
import type { Node } from '../code/syntax';
import { defineRule } from '../rule';

/** `createHmac(…).update(…).digest(…)` */
const isMac = (code: Code, node: Node): boolean => {
  let at = follow(code, node);
  if (at.type !== 'call' || calledName(at) !== 'digest') return false;
  while (at.type === 'call' && calledName(at) !== 'createHmac' && at.callee.type === 'member')
    at = at.callee.of;
  return at.type === 'call' && originOf(code, at.callee)?.path.at(-1) === 'createHmac';
};

export default defineRule({
  on: 'code',
  severity: 'warning',
  says: 'A signature is compared with an operator.',
  why: 'The comparison stops at the first difference. Its time tells an attacker how much of a guess is right.',
  fix: 'Compare bytes of the same length with crypto.timingSafeEqual.',
  sources: [document('cwe-208')],
  examples: {
    bad: [
      "const expected = createHmac('sha256', process.env.KEY).update(body).digest('hex');\nif (request.headers['x-signature'] === expected) accept();",
      "import crypto from 'node:crypto';\nconst [head, body, signature] = token.split('.');\nif (signature !== crypto.createHmac('sha256', key).update(`${head}.${body}`).digest('base64url')) refuse();",
    ],
    good: [
      "const expected = createHmac('sha256', process.env.KEY).update(body).digest();\nif (timingSafeEqual(given, expected)) accept();",
    ],
  },
  *check(code) {
    for (const node of code.nodes) {
      if (node.type !== 'infix' || !/^[=!]==?$/u.test(node.operator)) continue;
      if ([node.left, node.right].some((side) => isMac(code, side))) yield { at: node.at };
    }
  },
});
