/** Code of any length: what people and bundlers write much of, and what asks most of a rule. Not: pastes of all forms (test/artifacts/growing.ts). */
import { filled, smallToken } from '../../scaling';

/** Numbered pieces within one construct, which rules look at as a whole. */
const inside =
  (open: string, piece: (index: number) => string, close: string) =>
  (bytes: number): string =>
    `${open}${filled(bytes, piece)}${close}`;
const many = (piece: (index: number) => string) => inside('', piece, '');

/** In whose body everything stands, as in a handler that grew. */
const HANDLER = "app.post('/login', (req, res) => {\n";

export const CODE: Readonly<Record<string, (bytes: number) => string>> = {
  'small functions': many((i) => `function f${i}(a, b) { return g${i % 50}(a + b, ${i}); }\n`),
  calls: many((i) => `f${i % 90}(a${i % 7}, 'text ${i}', g(h, ${i}));\n`),
  'calls of one function': inside('const f = (a, b) => (b ? a : f(b, a));\n', (i) => `f(x${i}, ${i});\n`, ''),
  'an object that is read': (bytes) =>
    `const o = {${filled(bytes / 2, (i) => `k${i}: ${i},\n`)}};\n${filled(bytes / 2, (i) => `f(o.k${i});\n`)}`,
  'an object that is spread': (bytes) =>
    `const o = {${filled(bytes / 2, (i) => `...o${i},\n`)}k: 1};\n${filled(bytes / 2, () => `f(o.k);\n`)}`,
  'objects in objects': many((i) => `const o${i} = ${'{ a: '.repeat(30)}${i}${' }'.repeat(30)};\n`),
  'a list': inside('const l = [\n', (i) => `  { id: ${i}, name: 'n${i}' },\n`, '];\n'),
  'functions in functions': many(
    (i) => `${'function f() { if (a) { '.repeat(40)}g(${i});${' } }'.repeat(40)}\n`,
  ),
  'calls in calls': many((i) => `${'f(a, '.repeat(100)}${i}${')'.repeat(100)};\n`),
  chains: many((i) => `a${i}${'.then(b).catch(c)'.repeat(20)};\n`),
  sums: many(() => `s = ${`a + 'x' + `.repeat(50)}b;\n`),
  minified: many(
    (i) =>
      `var t${i}=function(e,n){return e?n.a(e,${i}):(r[e]=n,i.b=e&&!n||o(e))},u=t${i}(a,b);if(u.c)for(var j=0;j<u.length;j++)s+=u[j];`,
  ),
  'verifications in a handler': inside(
    HANDLER,
    (i) =>
      `const c${i} = jwt.verify(t${i}, key, { algorithms: ['RS256'], ignoreExpiration: false });\nif (keys[header.alg] === c${i}.exp) next();\n`,
    '});\n',
  ),
  'expiries that are compared': inside(
    'function read() {\n',
    (i) => `const c${i} = jwt.verify(t${i}, key, { ignoreExpiration: true });\n`,
    'if (c0.exp < now) throw error;\n}\n',
  ),
  signatures: many((i) => `const t${i} = jwt.sign({ sub: user${i}.id }, key, { expiresIn: '1h' });\n`),
  decodings: many((i) => `const c${i} = jwt.decode(t${i});\nif (c${i}.exp > ${i}) show(c${i}.sub);\n`),
  'decodings in a handler': inside(
    HANDLER,
    (i) => `const c${i} = jwt.decode(t${i});\nif (c${i}.exp > ${i}) show(c${i}.sub);\n`,
    '});\n',
  ),
  'decodings by a callback': many((i) => `jwt.decode(t${i}, (error, claims) => show(claims.exp));\n`),
  'tokens that are taken apart': many((i) => `const p${i} = JSON.parse(atob(t${i}.split('.')[1])).exp;\n`),
  cookies: many((i) => `res.cookie('s${i}', id${i}, { httpOnly: true, secure: true, sameSite: 'lax' });\n`),
  'what is stored': many((i) => `localStorage.setItem('k${i}', JSON.stringify(answer${i}));\n`),
  'what is stored in a function': inside(
    'function keep() {\n',
    (i) => `localStorage.setItem('k${i}', JSON.stringify(answer${i}));\n`,
    '}\n',
  ),
  'cookies that are set later': inside(
    "import { useCookie } from 'nuxt/app';\n",
    (i) => `const c${i} = useCookie('token${i}');\n`,
    '',
  ),
  settings: inside('export const config = {\n', (i) => `jwtSecret${i}: process.env.S${i},\n`, '};\n'),
  'what is made at random': many((i) => `const id${i} = Math.random().toString(36) + ${i};\n`),
  'algorithms in a handler': inside('function pick(header) {\n', () => `use(keys[header.alg]);\n`, '}\n'),
  'a variable that is assigned': inside(
    'let x;\n',
    (i) => `x = f(x, ${i});\nif (x === y) readFile(x);\n`,
    '',
  ),
  'an object that is assigned to': inside('const o = {};\n', (i) => `o.k${i} = g(o.k${i - 1});\n`, ''),
  'a function that gives much': (bytes) =>
    `function f(a) {\n${filled(bytes / 2, (i) => `if (a === ${i}) return ${i};\n`)}}\n${filled(bytes / 2, (i) => `g(f(${i}));\n`)}`,
  'a class': inside('class A {\n', (i) => `  m${i}(a) { return this.m${i - 1}(a) + this.n; }\n`, '}\n'),
  'a switch': inside('switch (a) {\n', (i) => `case ${i}: b(${i}); break;\n`, '}\n'),
  addresses: many((i) => 'const u'.concat(`${i} = \`https://a.example/?id=\${t${i}}&b=\${c}\`;\n`)),
  logs: many((i) => `console.log('user', { id${i}, user: u${i} });\n`),
  tokens: many((i) => `const t${i} = '${smallToken(i)}';\n`),
  signing: many((i) => `if (createHmac('sha256', k${i}).update(b).digest('hex') === g${i}) next();\n`),
  'fields in a handler': inside(
    'app.use((req, res) => {\n',
    () => `res.setHeader('Access-Control-Allow-Origin', req.headers.origin);\n`,
    '});\n',
  ),
  imports: many((i) => `import { a${i}, b${i} } from 'pkg-${i}';\na${i}(b${i});\n`),
  sessions: inside(
    HANDLER,
    (i) => `if (a${i}) req.session.user = u${i};\n`,
    'req.session.regenerate();\n});\n',
  ),
  'handlers that take apart': inside(
    "import { Elysia } from 'elysia';\n",
    (i) => `app.get('/${i}', ({ cookie: { s${i} } }) => s${i}.set({ value: t }));\n`,
    '',
  ),
  elements: many(
    (i) => `const C${i} = () => <div a="b" onClick={() => f(${i})}>{t${i} ? <p /> : <b />}</div>;\n`,
  ),
};
