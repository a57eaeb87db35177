/** Code as it is read: names, values, packages, what can't be read, and hostile text. Not: the rules (../rules.test.ts). */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Code } from '#lint/code/code';
import { follow, look } from '#lint/code/follow';
import { originOf } from '#lint/code/origin';
import { readCode } from '#lint/code/read';
import type { CallNode } from '#lint/code/syntax';
import { cases } from '../../scale';

const callOf = (code: Code, name: string): CallNode => {
  const found = code.nodes.find(
    (node): node is CallNode =>
      node.type === 'call' && code.text.slice(node.callee.at.start, node.callee.at.end) === name,
  );
  if (!found) throw new Error(`no call of ${name}`);
  return found;
};

const written = (code: Code, { start, end }: { start: number; end: number }): string =>
  code.text.slice(start, end);

describe('a value is followed', () => {
  test.each([
    ['a constant', "const a = 'x'; f(a)", "'x'"],
    ['a variable that is set once', "let a; a = 'x'; f(a)", "'x'"],
    ['a property of a literal', "const o = { a: { b: 'x' } }; f(o.a.b)", "'x'"],
    ['a destructured property', "const { a: { b: c } } = { a: { b: 'x' } }; f(c)", "'x'"],
    ['an item of an array', "const [, a] = [1, 'x']; f(a)", "'x'"],
    ['through a cast, parentheses and await', "const a = 'x' as const; f((await (a))!)", "'x'"],
    ['through a spread', "const o = { a: 'x' }; const p = { ...o, b: 1 }; f(p.a)", "'x'"],
    ['not past a second assignment', "let a = 'x'; a = y; f(a)", 'a'],
    ['not into a parameter', "const a = 'x'; const g = (a) => f(a)", 'a'],
    ['not to a variable of another scope', "{ const a = 'x'; } f(a)", 'a'],
    ['not through what is out of view', 'const { a } = settings; f(a)', 'a'],
    ['not in a circle', 'const a = a.a; f(a)', 'a.a'],
  ])('%s', (_, text, expected) => {
    const code = readCode(text);
    const [argument] = callOf(code, 'f').args;
    if (!argument) throw new Error('no argument');
    const value = written(code, follow(code, argument).at);
    expect(value).toBe(expected);
  });
});

describe('a property is absent, present or out of view', () => {
  test.each([
    ['f({})', 'absent'],
    ['f()', 'absent'],
    ["f({ 'a': 1 })", 'present'],
    ['f({ a })', 'present'],
    ['f({ a() {} })', 'present'],
    ['const o = {}; o.a = 1; f(o)', 'present'],
    ['const p = { o: {} }; p.o.a = 1; f(p.o)', 'present'],
    ['const o = {}; const p = o; p.a = 1; f(o)', 'present'],
    ['f({ ...o })', 'unknown'],
    ['f({ [k]: 1 })', 'unknown'],
    ['f(o)', 'unknown'],
    ['const o = { b: 1 }; f({ ...o })', 'absent'],
    ['f({ ...o, a: 1 })', 'present'],
  ])('%s', (text, state) => {
    const code = readCode(text);
    expect(look(code, callOf(code, 'f').args[0], 'a').state).toBe(state);
  });
});

describe('a callee is known by its package', () => {
  test.each([
    ["import jwt from 'jsonwebtoken'; jwt.verify()", 'jwt.verify', 'jsonwebtoken verify'],
    ["import * as j from 'jsonwebtoken'; j.verify()", 'j.verify', 'jsonwebtoken verify'],
    ["import { verify as v } from 'jsonwebtoken'; v()", 'v', 'jsonwebtoken verify'],
    ["const { verify } = require('jsonwebtoken'); verify()", 'verify', 'jsonwebtoken verify'],
    ["const v = require('jsonwebtoken').verify; v()", 'v', 'jsonwebtoken verify'],
    ["import j = require('jsonwebtoken'); j.verify()", 'j.verify', 'jsonwebtoken verify'],
    [
      "const j = await import('npm:jsonwebtoken@9'); j.default.verify()",
      'j.default.verify',
      'jsonwebtoken verify',
    ],
    [
      "import { jwtVerify } from 'https://esm.sh/jose@5.2/jwt/verify'; jwtVerify()",
      'jwtVerify',
      'jose jwtVerify',
    ],
    ["const v = promisify(require('jsonwebtoken').verify); v()", 'v', 'jsonwebtoken verify'],
    ['jwt.verify()', 'jwt.verify', 'jsonwebtoken verify'],
    ["import jwt from './jwt'; jwt.verify()", 'jwt.verify', '. verify'],
    ['const f = (jwt) => jwt.verify()', 'jwt.verify', undefined],
    ['__proto__.verify()', '__proto__.verify', undefined],
  ])('%s', (text, callee, expected) => {
    const code = readCode(text);
    const origin = originOf(code, callOf(code, callee).callee);
    expect(origin && `${origin.module} ${origin.path.join('.')}`).toBe(expected);
  });
});

test('a file that is a test is known by its name or by what it calls', () => {
  expect(readCode('// src/auth.test.ts\nf()').purpose).toBe('test');
  expect(readCode('/* __tests__/auth.js */\nf()').purpose).toBe('test');
  expect(readCode("it('signs', () => {});").purpose).toBe('test');
  expect(readCode('// the latest.ts\nf()').purpose).toBeUndefined();
});

test('the version of jsonwebtoken is read from an import or a comment', () => {
  expect(readCode("import j from 'npm:jsonwebtoken@8.5.1'; j.sign()").jsonwebtoken).toBe(8);
  expect(readCode('// "jsonwebtoken": "^8.5.1"\n').jsonwebtoken).toBe(8);
  expect(readCode('f()').jsonwebtoken).toBeUndefined();
});

describe('what can not be read is told, and the rest is read', () => {
  test.each([
    ['a missing value', 'if (p.role === ) { jwt.verify(t, k) }', 15],
    ['an ellipsis', "jwt.sign({ a: 1 }, 'k', { expiresIn: '1h' ... });", 44],
    ['an open block', 'if (a) { jwt.verify(t, k)', 25],
  ])('%s', (_, text, at) => {
    const code = readCode(text);
    expect(code.unread.length).toBeGreaterThan(0);
    expect(Math.abs((code.unread[0]?.at.start ?? 0) - at)).toBeLessThan(3);
    expect(code.uses.length).toBe(1);
  });
  test('nothing is told of JavaScript, TypeScript and JSX that are whole', () => {
    for (const text of [
      'const a = <T,>(x: T): T => x!;',
      'const b = <any>c;',
      'const C = () => <A b={c}>{d}</A>;',
      'class A { private readonly k = 1; #p; @Dec() m(): void {} }',
      "import j = require('jsonwebtoken');",
    ]) {
      expect(readCode(text).unread).toEqual([]);
    }
  });
});

describe('hostile text is read to an end', () => {
  test.each([
    '(',
    '[',
    '{',
    '<',
    '`${',
    '((({',
    '+',
    '!',
    'a=>',
    'a?b:',
    '{a:',
    '/*',
    '"a" ',
    ')',
    'if(a)',
    'a<b>(',
    'a.b(',
    '\0',
  ])('200 kB of %j', (text) => {
    const code = readCode(text.repeat(Math.ceil(200_000 / text.length)));
    expect(code.nodes.length).toBeGreaterThan(0);
  });
  test('objects that spread each other', () => {
    const names = Array.from({ length: 60 }, (_, index) => `a${index}`);
    const text = names.map((name, i) => `const ${name} = {${`...a${i + 1},`.repeat(20)}};`).join('');
    const code = readCode(`${text}f(a0)`);
    expect(look(code, callOf(code, 'f').args[0], 'x').state).toBe('unknown');
  });
});

test('no text makes reading throw, and every place lies within it', () => {
  const pieces = fc.constantFrom(
    ...'( ) { } [ ] < > / * ` ${ \' " \\ , ; : ? . ... => = == ! + async await new class function const let import from export return if else for of in as type {a} a b 1 null <a> </a>'.split(
      ' ',
    ),
    ' ',
    '\n',
    'jwt.verify',
    '\ud800',
  );
  const text = fc.oneof(
    fc.array(pieces, { maxLength: 80 }).map((parts) => parts.join('')),
    fc.array(pieces, { maxLength: 80 }).map((parts) => parts.join(' ')),
    fc.string({ unit: 'binary' }),
  );
  fc.assert(
    fc.property(text, (given) => {
      const code = readCode(given);
      for (const { at } of [...code.nodes, ...code.unread]) {
        expect(at.start >= 0 && at.start <= at.end && at.end <= given.length).toBe(true);
      }
    }),
    cases(1000),
  );
});
