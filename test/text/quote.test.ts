/** Values made safe for a sentence. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { quote } from '#text/quote';

test.each([
  ['rye', '"rye"'],
  ['a "b"', '"a \\"b\\""'],
  ['none\0', '"none\\u0000"'],
  ['a\u202eb', '"a\\u202eb"'],
  ['a\u200bb\ufeff', '"a\\u200bb\\ufeff"'],
  ['\u{e0041}', '"\\udb40\\udc41"'],
  ['\ud800', '"\\ud800"'],
  ['a\nb\u007f', '"a\\nb\\u007f"'],
  ['äöü 😀', '"äöü 😀"'],
])('%j', (text, quoted) => {
  expect(quote(text)).toBe(quoted);
});

test('is shortened, never within a character', () => {
  expect(quote('abcdef', 3)).toBe('"abc"…');
  expect(quote('abc', 3)).toBe('"abc"');
  expect(quote('ab😀c', 3)).toBe('"ab"…');
  expect(quote('ab😀c', 4)).toBe('"ab😀"…');
});

test('is JSON of the beginning, and shows nothing unseen', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 30 }), (text, max) => {
      const quoted = quote(text, max);
      expect(quoted).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
      expect(text.startsWith(JSON.parse(quoted.replace(/…$/u, '')) as string)).toBe(true);
    }),
  );
});
