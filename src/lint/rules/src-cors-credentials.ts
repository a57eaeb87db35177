/** A server that lets every origin read answers with cookies. */
import { document } from '#sources/sources';
import { accessOf, calledName, functionAround, isBoolean, within, writtenAs } from '../code/ask';
import type { Code } from '../code/code';
import { follow, look } from '../code/follow';
import type { CallNode, Node } from '../code/syntax';
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

/** The field's value, where a call sets the field by name. */
const fieldIn = (node: Node, field: string): Node | undefined => {
  const [name, value] = node.type === 'call' ? node.args : [];
  return name?.type === 'text' && name.value.toLowerCase() === field ? value : undefined;
};

/** The origin that asked, written back with credentials in a function that asks nothing about it. */
const reflectedOrigin = (code: Code, call: CallNode): Node | undefined => {
  const value = fieldIn(call, 'access-control-allow-origin');
  if (!value) return undefined;
  const { root, path } = accessOf(code, value);
  const [asked] = root.type === 'call' && calledName(root) === 'get' ? root.args : [];
  const isOrigin = path.at(-1) === 'origin' && path.at(-2) === 'headers';
  if (!isOrigin && !(asked?.type === 'text' && asked.value.toLowerCase() === 'origin')) return undefined;
  const parts = [...within(functionAround(code, call) ?? code.root)];
  const isAsked = parts.some(
    (each) =>
      (each.type === 'branch' || each.type === 'choice') &&
      /origin|allowed/iu.test(writtenAs(code, each.test)),
  );
  const takesCredentials = parts.some((each) => {
    const allowed = fieldIn(each, 'access-control-allow-credentials');
    return allowed && /^['"`]?true['"`]?$/u.test(writtenAs(code, allowed));
  });
  return takesCredentials && !isAsked ? value : undefined;
};

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
      "app.use((req, res, next) => {\n  res.header('Access-Control-Allow-Origin', req.headers.origin);\n  res.header('Access-Control-Allow-Credentials', 'true');\n  next();\n});",
    ],
    good: [
      "app.use((req, res, next) => {\n  if (origins.has(req.headers.origin)) res.header('Access-Control-Allow-Origin', req.headers.origin);\n  res.header('Access-Control-Allow-Credentials', 'true');\n  next();\n});",
      "app.use(cors({ origin: ['https://bakery.example'], credentials: true }));",
      'app.use(cors({ origin: true }));',
    ],
  },
  *check(code) {
    for (const node of code.nodes) {
      const reflected = node.type === 'call' ? reflectedOrigin(code, node) : undefined;
      if (reflected) yield { at: reflected.at };
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
