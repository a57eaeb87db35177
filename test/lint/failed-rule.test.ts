/** A rule that throws: a finding says so, and the others say what they would have said. Not: what rules find (rules.test.ts). */
import { afterEach, describe, expect, test, vi } from 'vitest';
import { decodeJws } from '#jose/jws/jws';
import { textOf } from '#lint/example';
import { rules } from '#lint/all-rules';
import { examplesOf } from '#lint/examples-of';
import { lintCodeText } from '#lint/lint-code-text';
import { lintRecordingText } from '#lint/lint-recording-text';
import { lintText } from '#lint/lint-text';
import { reportOf } from '#lint/report';
import { reportedJws } from '#lint/reported/jws';
import { lintArtifact } from '#lint/lint-artifact';
import type { Context, Finding, NamedRule, SubjectKind } from '#lint/rule';
import { wholeSlice } from '#text/slice';

afterEach(() => {
  vi.restoreAllMocks();
});

const CONTEXT: Context = { now: 1_790_000_000, states: true };
const SECRET = 'what-was-pasted';

const lintAs = (on: SubjectKind, text: string): Finding[] =>
  on === 'code'
    ? lintCodeText(text, CONTEXT)
    : on === 'recording'
      ? lintRecordingText(text, CONTEXT)
      : lintText(on, text, CONTEXT);

/** A rule of each kind that has something to say without evidence, with an example of what it says it of. */
const CASES = [...new Set(rules.map(({ on }) => on))].flatMap((on) => {
  const found = rules
    .filter((rule) => rule.on === on && !rule.asks)
    .flatMap((rule) => examplesOf(rule.id).bad.map((example) => ({ on, rule, text: textOf(example) })))
    .find(({ rule, text }) => lintAs(on, text).some((finding) => finding.rule === rule));
  return found ? [[on, found] as const] : [];
});

const WAYS: readonly (readonly [string, () => ReturnType<NamedRule['check']>])[] = [
  [
    'at once',
    () => {
      throw new Error(SECRET);
    },
  ],
  [
    'after its first report',
    function* reports() {
      yield { at: { start: 0, end: 0 }, says: 'The first.' };
      throw new TypeError(SECRET);
    },
  ],
];

test('rules of nearly every kind are tried', () => {
  expect(CASES.map(([on]) => on)).toEqual(
    expect.arrayContaining([
      'jws',
      'set-cookie',
      'flow',
      'code',
      'url',
      'keys',
      'jwe',
      'sd-jwt',
      'recording',
    ]),
  );
});

describe.each(CASES)('%s', (on, { rule, text }) => {
  test.each(WAYS)('it throws %s', (_, check) => {
    const others = lintAs(on, text).filter((finding) => finding.rule !== rule);
    vi.spyOn(rule, 'check').mockImplementation(check);
    const findings = lintAs(on, text);
    const failed = findings.filter((finding) => finding.failed);
    expect(failed.map((finding) => [finding.rule.id, finding.severity])).toEqual([[rule.id, 'info']]);
    expect(failed[0]?.says).toContain(rule.id);
    expect(JSON.stringify(failed)).not.toContain(SECRET);
    expect(findings.filter((finding) => finding.rule.id !== rule.id)).toEqual(others);
  });
});

test('the report passes on that it failed, and not what it would have said', () => {
  const text = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhIn0.AAAA';
  const jws = decodeJws(text);
  const rule = rules.find(({ id }) => id === 'alg-missing');
  expect(rule).toBeDefined();
  if (!rule) return;
  vi.spyOn(rule, 'check').mockImplementation(() => {
    throw new Error(SECRET);
  });
  const findings = lintArtifact({ kind: 'jws', slice: wholeSlice(text), jws, leftOut: [] }, CONTEXT);
  const report = reportOf({
    token: reportedJws(jws, {
      verdict: 'unverified',
      signature: { state: 'not-checked', says: '' },
      key: { state: 'none', says: '' },
      policy: { state: 'no-expiry', times: { state: 'no-expiry', says: '' }, expected: [] },
    }),
    redaction: { include: false, mask: new Set(['sub']) },
    findings,
    context: CONTEXT,
    silenced: new Map(),
    titleOf: () => '',
  });
  const told = report.findings.find((finding) => finding.rule.id === rule.id);
  expect(told?.says).toContain('This check failed');
  expect(told?.rule.why).not.toBe(rule.why);
});
