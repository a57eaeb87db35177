/** What the line on the key says of a certificate's times, at the time that is looked at. */
import { expect, test } from 'vitest';
import { keyLine } from '../../../src/ui/inspect/answer/key-line';

const NOT_BEFORE = 1_700_000_000;
const NOT_AFTER = 1_731_622_400;
const KEY = {
  state: 'given',
  says: 'You gave the key.',
  certificate: { subject: 'CN=till', issuer: 'CN=bakery', notBefore: NOT_BEFORE, notAfter: NOT_AFTER },
} as const;

test('within them nothing', () => {
  for (const now of [NOT_BEFORE, NOT_BEFORE + 1, NOT_AFTER]) {
    expect(keyLine(KEY, now)).toMatchObject({ tone: 'good', word: 'given', says: 'You gave the key.' });
  }
});

test('afterwards that it expired, and when', () => {
  const line = keyLine(KEY, NOT_AFTER + 3 * 86_400);
  expect(line.tone).toBe('warn');
  expect(line.says).toContain('Its certificate expired 3 days ago, at 2024-11-14');
});

test('before them from when on it counts', () => {
  const line = keyLine(KEY, NOT_BEFORE - 1);
  expect(line.tone).toBe('warn');
  expect(line.says).toContain('Its certificate is valid only from 2023-11-14');
});
