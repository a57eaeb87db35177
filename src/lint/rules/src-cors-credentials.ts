/** A server that lets every origin read answers with cookies. */
import { document } from '#sources/sources';
import { calledName, isBoolean } from '../code/ask';
import type { Code } from '../code/code';
import { follow, look } from '../code/follow';
import type { Node } from '../code/syntax';
import { resultOf } from '../code/way';
import { defineRule } from '../rule';

/** `true`, and a function that answers `true` to everyone. */
const takesAny = (code: Code, node: Node): boolean => {
  if (isBoolean(code, node, true)) return true;
  const value = follow(code, node);
  const result = value.type === 'function' ? resultOf(code, value) : undefined;
  return result !== undefined && (isBoolean(code, result, true) || isOwnParameter(code, result));
};

/** Hono's takes a function that gives the origin: the one that asked. */
const isOwnParameter = (code: Code, node: Node): boolean =>
  node.type === 'name' && code.bindings.get(node)?.how === 'param';

export default defineRule({
  on: 'code',
  severity: 'warning',
  says: 'Any origin may read answers to requests with cookies.',
  why: 'Any site the user visits can send requests with the login and read the answers.',
  fix: 'List the origins that may read answers, or leave credentials out.',
  sources: [document('cwe-942'), document('asvs-5', 'V3.4.2')],
  examples: {
    bad: [
      'app.use(cors({ origin: true, credentials: true }));',
      'app.use(cors({ origin: (origin, done) => done(null, true), credentials: true }));',
    ],
    good: [
      "app.use(cors({ origin: ['https://bakery.example'], credentials: true }));",
      'app.use(cors({ origin: true }));',
    ],
  },
  *check(code) {
    for (const node of code.nodes) {
      if (node.type !== 'call' || !/^(?:cors|enableCors|register)$/u.test(calledName(node))) continue;
      for (const arg of node.args) {
        const [origin, credentials] = ['origin', 'credentials'].map((key) => look(code, arg, key));
        if (origin?.state !== 'present' || credentials?.state !== 'present') continue;
        if (isBoolean(code, credentials.value, true) && takesAny(code, origin.value))
          yield { at: origin.value.at };
      }
    }
  },
});
