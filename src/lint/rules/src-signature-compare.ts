/** A signature that is compared sign by sign. */
import { document } from '#sources/sources';
import type { Code } from '../code/code';
import { macBehind } from '../code/mac-chain';
import { nodesOf } from '../code/nodes';
import { isNothing } from '../code/returns';
import type { Node } from '../code/syntax';
import { madeFrom } from '../code/values';
import { defineRule } from '../rule';

/** `sha256=${mac}` has one in it. */
const isMac = (code: Code, node: Node): boolean =>
  madeFrom(code, node).some((each) => macBehind(code, each) !== undefined);

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
    for (const node of nodesOf(code, 'infix')) {
      if (!/^[=!]==?$/u.test(node.operator)) continue;
      const sides = [node.left, node.right];
      if (!sides.some(isConstant) && sides.some((side) => isMac(code, side))) yield { at: node.at };
    }
  },
});
