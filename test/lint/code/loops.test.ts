/** Values that lead back to themselves: no rule runs out of stack, or stops with an error. */
import { expect, test } from 'vitest';
import { lintCodeText } from '#lint/lint-code-text';

const CONTEXT = { now: 1_790_000_000, states: true } as const;

/** Each gives `x` a value that has `x` in it. */
const LOOPS: readonly string[] = [
  'let x = a; x = x;',
  "let x = ''; x = x + y;",
  'let x = y; let y = x;',
  'let x = {}; x = { ...x, y: x };',
  'let x = []; x = [...x, x];',
  'let x = y ? x : z;',
  'let x = `${x}`;',
  'const x = () => x();',
  'const x = (y) => x({ ...y });',
  'function x(y = x) { return x(y); }',
  'class x extends x { x = this.x; }',
  'class x { x() { return this.x(); } }',
  'const x = load().then(() => x);',
  'let { x } = x;',
  'let [x] = x;',
  'const x = Object.freeze(x);',
  'const x = Object.assign(x, x);',
  'const x = x.catch(x);',
  'const x = new x(x);',
];

/** What rules look behind. */
const USES = `
import jwt from 'jsonwebtoken';
jwt.sign(x, x, x);
jwt.sign({ user: x, exp: x, iat: x }, x, { expiresIn: x, algorithm: x });
jwt.verify(x, x, { algorithms: x, ignoreExpiration: x });
if (x === createHmac('sha256', x).update(x).digest('hex')) next();
if (x !== x) res.cookie('session', x, x);
localStorage.setItem(x, x);
const token = x;
sessions[x] = JSON.parse(atob(x.split('.')[1]));
req.user = jwt.decode(x);
app.use(cors({ origin: x, credentials: x }));
const secret = x || x.secret;
readFile(x.header.kid);
console.log(x, x.token);
fetch(x + '?token=' + x);
res.setHeader('Set-Cookie', 'session=' + x);
`;

test.each(LOOPS)('%s', (loop) => {
  const findings = lintCodeText(`${loop}\n${USES}`, CONTEXT);
  expect(findings.map(({ says }) => says).filter((says) => /stopped with an error/u.test(says))).toEqual([]);
});
