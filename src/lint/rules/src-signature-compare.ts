/** A signature that is compared sign by sign. */
import { document } from '#sources/sources';
import { calledName } from '../code/ask';
import type { Code } from '../code/code';
import { follow } from '../code/follow';
import { originOf } from '../code/origin';
import { isNothing } from '../code/returns';
import type { Node } from '../code/syntax';
import { madeFrom } from '../code/values';
import { defineRule } from '../rule';

/** `createHmac(…).update(…).digest(…)`, in one go or through a variable. */
const isDigest = (code: Code, node: Node): boolean => {
  let at = node;
  if (at.type !== 'call' || calledName(at) !== 'digest') return false;
  while (at.type === 'call' && calledName(at) !== 'createHmac' && at.callee.type === 'member')
    at = follow(code, at.callee.of);
  return at.type === 'call' && originOf(code, at.callee)?.path.at(-1) === 'createHmac';
};

/** `sha256=${mac}` has one in it. */
const isMac = (code: Code, node: Node): boolean => madeFrom(code, node).some((each) => isDigest(code, each));

const isConstant = (node: Node): boolean => node.type === 'constant' || isNothing(node);

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
      "import crypto from 'node:crypto';\nconst mac = (text) => crypto.createHmac('sha256', key).update(text).digest('hex');\nif (given === `sha256=${mac(body)}`) accept();",
      "import crypto from 'node:crypto';\nconst [head, body, signature] = token.split('.');\nif (signature !== crypto.createHmac('sha256', key).update(`${head}.${body}`).digest('base64url')) refuse();",
    ],
    good: [
      "const expected = createHmac('sha256', process.env.KEY).update(body).digest();\nif (timingSafeEqual(given, expected)) accept();",
    ],
  },
  *check(code) {
    for (const node of code.nodes) {
      if (node.type !== 'infix' || !/^[=!]==?$/u.test(node.operator)) continue;
      const sides = [node.left, node.right];
      if (!sides.some(isConstant) && sides.some((side) => isMac(code, side))) yield { at: node.at };
    }
  },
});
