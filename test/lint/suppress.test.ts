/** Silencing: what is silenced, what is not, and what a reason is. */
import { expect, test } from 'vitest';
import { decodeJws } from '#jose/jws/jws';
import { lint } from '#lint/lint';
import { LONGEST_REASON, reasonFrom, suppress } from '#lint/suppress';

const findings = lint('jws', decodeJws('eyJhbGciOiJub25lIn0.eyJwYXNzd29yZCI6InJ5ZSJ9.'), { now: 0 }).map(
  (finding) => ({ finding }),
);

test('silenced rules go aside with their reason; nothing is lost and nothing else goes', () => {
  const { open, suppressed } = suppress(
    findings,
    new Map([
      ['alg-none', 'a test token'],
      ['no-such-rule', 'x'],
    ]),
  );
  expect(suppressed.map(({ placed, reason }) => [placed.finding.rule.id, reason])).toEqual([
    ['alg-none', 'a test token'],
  ]);
  expect(open.length).toBe(findings.length - 1);
  expect(open).toEqual(findings.filter(({ finding }) => finding.rule.id !== 'alg-none'));
});

test('without a choice nothing is silenced', () => {
  expect(suppress(findings, new Map())).toEqual({ open: findings, suppressed: [] });
});

test.each([
  ['', undefined],
  [' \n\t', undefined],
  [' a test\n\ntoken ', 'a test token'],
  ['🍞'.repeat(LONGEST_REASON + 1), '🍞'.repeat(LONGEST_REASON)],
])('the reason typed as %j is kept as %j', (typed, kept) => {
  expect(reasonFrom(typed)).toBe(kept);
});
