/** Which secrets look made up: none that a generator made, every one of a list of people's. Not: whether a list has them (weak-secret/weak-secret.test.ts). */
import { createHash, randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { guessableBecause } from '#jose/keys/secret-strength';
import { encodeUtf8 } from '#text/utf8';

const of = (text: string) => guessableBecause(encodeUtf8(text));

describe('a secret from a generator is not doubted', () => {
  // Made from a counter, so that a run of six neighbouring digits does not turn up one day.
  const drawn = Array.from({ length: 200 }, (_, at) => createHash('sha512').update(`draw ${at}`).digest());

  test.each([32, 48, 64])('as %i bytes', (length) => {
    for (const bytes of drawn) expect(guessableBecause(bytes.subarray(0, length))).toBeUndefined();
  });

  test('as hexadecimal text: at most one in forty, which holds a run by chance', () => {
    const doubted = drawn.filter((bytes) => of(bytes.subarray(0, 32).toString('hex')) !== undefined);
    expect(doubted.length).toBeLessThanOrEqual(drawn.length / 40);
  });

  test('as base64url text: at most one in forty', () => {
    const doubted = drawn.filter((bytes) => of(bytes.subarray(0, 32).toString('base64url')) !== undefined);
    expect(doubted.length).toBeLessThanOrEqual(drawn.length / 40);
  });
});

test.each([
  ['the-sourdough-secret-of-the-old-mill', 'words'],
  ['please-change-me-before-the-oven-is-hot', 'words'],
  ['rye-7f-jwt-44-barley-22-spelt-91-oat-03', 'words'],
  ['oatoatoatoatoatoatoatoatoatoatoatoat', 'repeats'],
  ['aaaaaaaabbbbbbbbaaaaaaaabbbbbbbbaaab', 'few different'],
  ['Zx9qwertyuiLm4Rt7Wb2Vn8Kc5Pd3Hs6Gf1', 'run'],
  ['Zx9-2024-11-24-Lm4Rt7Wb2Vn8Kc5Pd3Hs6', 'date'],
  ['0b2a6a3e-6e0d-4f5c-9a4e-2d1f0c3b5a79', 'UUID'],
])('%j: %s', (text, because) => {
  expect(of(text)).toContain(because);
});

test('bytes that repeat', () => {
  expect(guessableBecause(new Uint8Array(32))).toBeDefined();
  expect(guessableBecause(new Uint8Array(64).map((_, at) => (at % 2 === 0 ? 0xff : 0xfe)))).toContain(
    'repeat',
  );
});

test('a secret of any length is answered', () => {
  for (const length of [0, 1, 2, 511, 512, 513, 100_000]) {
    expect(() => guessableBecause(randomBytes(length))).not.toThrow();
  }
});
