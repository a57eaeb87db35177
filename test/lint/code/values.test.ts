/** Every value that an expression can have, and what it is made from. */
import { expect, test } from 'vitest';
import { writtenAs } from '#lint/code/ask';
import { readCode } from '#lint/code/read';
import { madeFrom, valuesOf } from '#lint/code/values';

/** What is given to `sink`. */
const given = (text: string) => {
  const code = readCode(text);
  const call = code.nodes.find(
    (node) => node.type === 'call' && node.callee.type === 'name' && node.callee.name === 'sink',
  );
  const node = call?.type === 'call' ? call.args[0] : undefined;
  if (!node) throw new Error('nothing is given to sink');
  return { code, node };
};

const VALUES: Readonly<Record<string, readonly string[]>> = {
  "sink('a');": ["'a'"],
  "const x = 'a';\nsink(x);": ["'a'"],
  "sink(isNew ? 'a' : 'b');": ["'a'", "'b'"],
  "sink(env.KEY ?? other ?? 'c');": ['env.KEY', 'other', "'c'"],
  "sink(isNew && 'a');": ["'a'"],
  "let x;\nif (isNew) x = 'a'; else x = 'b';\nsink(x);": ["'a'", "'b'"],
  "let x = 'a';\nx ||= 'b';\nsink(x);": ["'a'", "'b'"],
  "const f = () => 'a';\nsink(f());": ["'a'"],
  "function f() {\n  if (isNew) return 'a';\n  try { return 'b'; } catch { return null; }\n}\nsink(f());": [
    "'a'",
    "'b'",
  ],
  "const f = (x) => sink(x);\nf('a');\nf('b');": ["'a'", "'b'"],
  "const f = (x = 'c') => sink(x);\nf();": ["'c'"],
  // Of what a function gives, only this call's arguments count.
  "const f = (name, x) => env[name] ?? x;\nf('P', '80');\nsink(f('K', 'a'));": ['env[name]', "'a'"],
  "const { x = 'b' } = { x: 'a' };\nsink(x);": ["'a'"],
  "const { x } = isNew ? { x: 'a' } : { x: 'b' };\nsink(x);": ["'a'", "'b'"],
  "const o = { ...base, x: isNew ? 'a' : 'b' };\nsink(o.x);": ["'a'", "'b'"],
  "class A {\n  x = 'a';\n  f() { sink(this.x); }\n}": ["'a'"],
  "class A {\n  static x = 'a';\n}\nsink(A.x);": ["'a'"],
  "class A {\n  f(k) { return k; }\n  g() { sink(this.f('a')); }\n}": ["'a'"],
  "class A {\n  constructor() { this.x = 'a'; }\n  f() { sink(this.x); }\n}": ["'a'"],
  "class A { x = 'a'; }\nconst made = new A();\nsink(made.x);": ["'a'"],
  'let user = null;\nuser = load();\nsink(user);': ['load()'],
  'load().then((x) => sink(x));': ['load()'],
  'load().then(({ x }) => sink(x));': ['x'],
  'const x = y;\nconst y = x;\nsink(x);': [],
  'const f = (x) => f(x);\nsink(f(1));': [],
  'sink(unknown);': ['unknown'],
};

test.each(Object.entries(VALUES))('%s', (text, values) => {
  const { code, node } = given(text);
  expect(valuesOf(code, node).map((value) => writtenAs(code, value))).toEqual(values);
});

const MADE: Readonly<Record<string, boolean>> = {
  'sink(Math.random());': true,
  'const x = `id-${Math.random().toString(36)}`;\nsink(x);': true,
  "let x = '';\nfor (const one of all) x += signs[Math.floor(Math.random() * 9)];\nsink(x);": true,
  'const make = () => Math.random();\nsink(make());': true,
  'sink(Array.from(all, () => Math.random()).join());': true,
  'sink(ask(`/a?b=${Math.random()}`));': false,
  'sink(() => Math.random());': false,
};

test.each(Object.entries(MADE))('made from Math.random: %s', (text, isMade) => {
  const { code, node } = given(text);
  const made = madeFrom(code, node).map((each) => writtenAs(code, each));
  expect(made.includes('Math.random()')).toBe(isMade);
});
