/** Calls are written into every loop and function, and a script means what it meant. */
import { readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';
import { parse, type Node } from 'acorn';
import { full } from 'acorn-walk';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { guardScript } from '../../../../../src/ui/lab/payload/frame/guard/guard-script';
import { cases } from '../../../../scale';

/** Runs a script that is stopped after so many calls, and says what it wrote down and how it ended. */
const play = (text: string, most = 1000) => {
  let calls = 0;
  const noted: unknown[] = [];
  const check = () => {
    calls += 1;
    if (calls > most) throw new RangeError('stopped');
  };
  // With its own microtasks, so that a chain of promises is played to its end as well.
  const context = createContext(
    { check, note: (value: unknown) => noted.push(value) },
    { microtaskMode: 'afterEvaluate' },
  );
  let end = 'end';
  try {
    runInContext(text, context, { timeout: 20_000 });
  } catch (error) {
    end = String(error);
  }
  return { noted, end, stopped: calls > most };
};

const ENDLESS = [
  'while (true) {}',
  'while (true);',
  'for (;;) note;',
  'for (;;) { continue; }',
  'do ; while (1)',
  'a: while (1) b: while (1) continue a;',
  'for (const x of (function* () { for (;;) yield 1; })()) ;',
  '[...{ [Symbol.iterator]: () => ({ next: () => ({ done: false }) }) }]',
  'const f = () => { try { f(); } finally { f(); } }; f();',
  'const f = () => { try { f(); } catch { f(); } }; f();',
  'for (;;) try { for (;;); } catch {}',
  'for (;;) { try { throw 1; } catch { continue; } finally { continue; } }',
  '(async () => { for (;;) await 0; })().catch(note)',
  '(function f() { Promise.resolve().then(f).catch(note); })()',
  'const f = () => Promise.resolve().then(f); f().catch(note);',
  'const o = { get a() { try { this.a; } catch {} return this.a; } }; try { o.a; } catch {}',
  'class A { constructor() { try { new A(); } catch {} try { new A(); } catch {} } } new A();',
  'class A { static { for (;;); } }',
  'class A { static f = () => { for (;;); } } A.f();',
  '"use strict"; function f() { "use strict"; for (;;); } f();',
  'new Proxy({}, { get: (t, n, p) => { try { p[n]; } catch {} return p[n]; } }).x;',
];

test.each(ENDLESS)('ended: %s', (text) => {
  expect(play(guardScript(text, 'script', 'check')).stopped).toBe(true);
});

const ENDING = [
  'let n = 0; while (n < 3) n += 1; note(n);',
  'for (const x of [1, 2]) if (x > 1) note(x); else note(-x);',
  'for (const x in { a: 1 }) note(x)',
  'note([1, 2].map((x) => ({ x })).map(({ x }) => x))',
  'note([1, 2].map((x) => (0, x)))',
  'const add = a => b => a + b; note(add(1)(2))',
  'note((() => { "use strict"; return this === undefined; })())',
  'note(function () { "use strict"; return this; }() === undefined)',
  'note(function () { return typeof this; }())',
  'const f = x => x\n, g = y => y\nnote(f(1) + g(2))',
  'note(((a, b = () => a) => b())(7))',
  'class A { #x = 1; get x() { return this.#x; } static { note(new A().x); } }',
  'class B extends Object { constructor() { super(); } } note(new B() instanceof B)',
  'a: for (const x of [1, 2]) { for (;;) continue a; } note("out")',
  'const f = function () {}; note(f.name); note((() => 1).name); const g = () => 1; note(g.name)',
  '(async () => { note(await (async (x) => x)(1)); })()',
  'function* g() { const x = yield 1; note(x); } const i = g(); i.next(); i.next(5);',
  'if (1) function f() { note(1) } f()',
  'var i = 0; do i++; while (i < 3) note(i)',
  'for (var i = 0, f = (x) => (x in {}); i < 2; i++) note(f(i));',
  'note(`${(() => 1)()}`.length); note(((x) => x)`a`[0])',
  'note(/[/]{/.test("/{")); var x = 4; note(x /2/ 1)',
];

test.each(ENDING)('unchanged: %s', (text) => {
  const guarded = guardScript(text, 'script', 'check');
  expect(play(guarded)).toEqual(play(text));
});

test('the text of a handler is a function of its own', () => {
  expect(guardScript('return 1', 'handler', 'check')).toBe(';check();return 1');
  expect(guardScript('"use strict"; for (;;) x()', 'handler', 'check')).toBe(
    '"use strict";;check(); for (;;) {check();x()}',
  );
});

test('what is no JavaScript stays as it is', () => {
  for (const text of ['', 'while (', 'return 1', '<b>x</b>', 'for (;;) { ']) {
    expect(guardScript(text, 'script', 'check')).toBe(text);
  }
  fc.assert(
    fc.property(fc.string(), (text) => {
      const guarded = guardScript(text, 'script', 'check');
      expect(
        guarded.replaceAll(/;?check\(\);?|\(check\(\),|\{check\(\);/gu, '').length <= text.length + 2,
      ).toBe(true);
    }),
    cases(300),
  );
});

/** Where a call is written in. */
const REPEATED = [
  'WhileStatement',
  'DoWhileStatement',
  'ForStatement',
  'ForInStatement',
  'ForOfStatement',
  'FunctionDeclaration',
  'FunctionExpression',
  'ArrowFunctionExpression',
];

/** How many nodes of each type, with the calls that were written in apart. */
const shape = (text: string, kind: 'script' | 'module'): Record<string, number> => {
  const counts: Record<string, number> = {};
  const isCall = (node: Node & { readonly callee?: Node & { readonly name?: string } }) =>
    node.type === 'CallExpression' && node.callee?.name === 'checkOfOurs';
  full(parse(text, { ecmaVersion: 'latest', sourceType: kind }), (node) => {
    const name = isCall(node) ? 'ours' : node.type;
    counts[name] = (counts[name] ?? 0) + 1;
  });
  return counts;
};

const LIBRARIES = [
  ['react-dom/cjs/react-dom-client.production.js', 'script'],
  ['acorn/dist/acorn.mjs', 'module'],
] as const;

test.each(LIBRARIES)('a whole library: %s', (name, kind) => {
  const text = readFileSync(`node_modules/${name}`, 'utf8');
  const before = shape(text, kind);
  const { ours, ...after } = shape(guardScript(text, kind, 'checkOfOurs'), kind);
  const count = (types: readonly string[]) => types.reduce((sum, type) => sum + (before[type] ?? 0), 0);
  expect(ours).toBe(count(REPEATED));
  // A call has a callee and is in a statement, a block or a sequence.
  const written = new Set([
    'Identifier',
    'ExpressionStatement',
    'BlockStatement',
    'SequenceExpression',
    'EmptyStatement',
  ]);
  const rest = (counts: Record<string, number>) =>
    Object.entries(counts)
      .filter(([type]) => !written.has(type))
      .toSorted(([a], [b]) => a.localeCompare(b));
  expect(rest(after)).toEqual(rest(before));
});
