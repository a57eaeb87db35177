/** A server that lets every origin read answers with cookies. */
import { document } from '#sources/sources';
import { accessOf, calledName, functionAround, isBoolean, someWithin, writtenAs } from '../code/ask';
import type { Code } from '../code/code';
import { follow, look } from '../code/follow';
import { nodesOf } from '../code/nodes';
import { onceForNode } from '../code/once-for-node';
import type { Node } from '../code/syntax';
import { valuesOf } from '../code/values';
import { resultOf } from '../code/returns';
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

/** `req.headers.origin`, `request.headers.get('Origin')` */
const isAskingOrigin = (code: Code, node: Node): boolean => {
  const { root, path } = accessOf(code, node);
  const [asked] = root.type === 'call' && /^(?:get|header)$/u.test(calledName(root)) ? root.args : [];
  const isMember = path.at(-1) === 'origin' && path.at(-2) === 'headers';
  return isMember || (asked?.type === 'text' && asked.value.toLowerCase() === 'origin');
};

/** A function asks something about an origin. */
const asksAboutOrigin = onceForNode((code: Code, around: Node): boolean =>
  someWithin(
    around,
    (each) =>
      ((each.type === 'branch' || each.type === 'choice') &&
        /origin|allowed/iu.test(writtenAs(code, each.test))) ||
      (each.type === 'call' && /^(?:includes|has|test|some|find)$/u.test(calledName(each))),
  ),
);

/** The origin that asked, in a function that asks nothing about it. */
const isReflected = (code: Code, value: Node): boolean =>
  valuesOf(code, value).some((each) => isAskingOrigin(code, each)) &&
  !asksAboutOrigin(code, functionAround(code, value) ?? code.root);

const isTrue = (code: Code, node: Node): boolean => /^['"`]?true['"`]?$/u.test(writtenAs(code, node));

const takesCredentials = onceForNode((code: Code, around: Node): boolean =>
  someWithin(around, (each) => {
    const allowed = fieldIn(each, 'access-control-allow-credentials');
    return allowed !== undefined && isTrue(code, allowed);
  }),
);

/** The origin that asked, written back with credentials. */
const reflectedOrigin = (code: Code, node: Node): Node | undefined => {
  if (node.type === 'object') {
    const [origin, credentials] = ['Origin', 'Credentials'].map((name) =>
      look(code, node, `Access-Control-Allow-${name}`),
    );
    if (origin?.state !== 'present' || credentials?.state !== 'present') return undefined;
    return isTrue(code, credentials.value) && isReflected(code, origin.value) ? origin.value : undefined;
  }
  const value = fieldIn(node, 'access-control-allow-origin');
  if (!value || !isReflected(code, value)) return undefined;
  return takesCredentials(code, functionAround(code, node) ?? code.root) ? value : undefined;
};

export default defineRule({
  on: 'code',
  severity: 'warning',
  says: 'Any origin may read answers to requests with cookies.',
  why: 'Any site the user visits can send requests with the login and read the answers.',
  fix: 'List the origins that may read answers, or leave credentials out.',
  sources: [document('cwe-942'), document('asvs-5', '3.4.2')],
  examples: {
    bad: [
      'app.use(cors({ origin: true, credentials: true }));',
      'app.use(cors({ origin: (origin, done) => done(null, true), credentials: true }));',
      'const io = new Server(http, { cors: { origin: true, credentials: true } });',
      "const headersFor = (request) => ({\n  'Access-Control-Allow-Origin': request.headers.get('Origin') ?? '*',\n  'Access-Control-Allow-Credentials': 'true',\n});",
      "app.use((req, res, next) => {\n  res.header('Access-Control-Allow-Origin', req.headers.origin);\n  res.header('Access-Control-Allow-Credentials', 'true');\n  next();\n});",
    ],
    good: [
      "app.use((req, res, next) => {\n  if (origins.has(req.headers.origin)) res.header('Access-Control-Allow-Origin', req.headers.origin);\n  res.header('Access-Control-Allow-Credentials', 'true');\n  next();\n});",
      "app.use(cors({ origin: ['https://bakery.example'], credentials: true }));",
      'app.use(cors({ origin: true }));',
    ],
  },
  *check(code) {
    const writesField = /access-control-allow-origin/iu.test(code.text);
    for (const node of nodesOf(code, 'call', 'object')) {
      const reflected = writesField ? reflectedOrigin(code, node) : undefined;
      if (reflected) yield { at: reflected.at };
      // Options of any package that lets origins in have these two.
      const names =
        node.type === 'object' ? node.members.flatMap((each) => ('key' in each ? each.key : [])) : [];
      if (!names.includes('origin') && !names.includes('credentials')) continue;
      const [origin, credentials] = ['origin', 'credentials'].map((key) => look(code, node, key));
      if (origin?.state !== 'present' || credentials?.state !== 'present') continue;
      if (isBoolean(code, credentials.value, true) && takesAny(code, origin.value))
        yield { at: origin.value.at };
    }
  },
});
