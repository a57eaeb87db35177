/** Thresholds: that each is read, that a person's number counts instead, and that sharing one shares it. */
import { describe, expect, test } from 'vitest';
import { textOf } from '#lint/example';
import { examplesOf } from '#lint/examples-of';
import { rules, ruleOf } from '#lint/all-rules';
import { isThreshold, limitsOf, thresholdKey } from '#lint/threshold';
import { lintAnyText } from './lint-any-text';

const NOW = 1_790_000_000;
const LARGEST = Number.MAX_SAFE_INTEGER;

const declared = rules.flatMap((rule) =>
  Object.entries(rule.thresholds ?? {}).map(([name, threshold]) => [rule.id, name, rule, threshold] as const),
);

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const jwt = (header: unknown, payload: unknown): string => `${encode(header)}.${encode(payload)}.c2ln`;

/** Texts that the examples of these rules do not hold: one for each kind of token, at the edge of its threshold. */
const MORE: Readonly<Record<string, readonly string[]>> = {
  'lifetime-long': [
    jwt({ typ: 'JWT' }, { nonce: 'n', aud: 'a', token_use: 'id', iat: NOW, exp: NOW + 600 }),
    jwt({ typ: 'client-authentication+jwt' }, { aud: 'a', iat: NOW, exp: NOW + 60 }),
    jwt({ typ: 'logout+jwt' }, { aud: 'a', iat: NOW, exp: NOW + 60 }),
  ],
  'pii-contact': [jwt({}, { email: 'ada@bakery.example', iat: NOW, exp: NOW + 600 })],
};

describe.each(declared)('%s: %s', (id, name, rule, threshold) => {
  test('is a number with words to it, under a key of its own', () => {
    expect(isThreshold(threshold.value)).toBe(true);
    expect(threshold.says).toMatch(/^\S.*\S$/u);
    const others = declared.filter(
      ([otherId, otherName, other]) =>
        thresholdKey(other, otherName) === thresholdKey(rule, name) && otherId !== id,
    );
    for (const [, , , other] of others) expect(other).toBe(threshold);
  });

  test('counts: at one end or the other, findings differ', () => {
    const findings = (value?: number) =>
      [...[...examplesOf(rule.id).bad, ...examplesOf(rule.id).good].map(textOf), ...(MORE[id] ?? [])].flatMap(
        (text) =>
          lintAnyText(rule.on, text, {
            now: examplesOf(rule.id).now ?? NOW,
            states: true,
            ...(value === undefined ? {} : { thresholds: { [thresholdKey(rule, name)]: value } }),
          })
            .filter((finding) => finding.rule.id === id)
            .map(
              ({ says, severity, threshold: passed }) =>
                `${severity} ${passed?.name} ${passed?.value} ${says}`,
            ),
      );
    expect(findings(threshold.value)).toEqual(findings());
    expect([findings(0), findings(LARGEST)]).not.toEqual([findings(), findings()]);
  });
});

test('a finding names only thresholds that its rule has', () => {
  const passed = rules.flatMap((rule) =>
    examplesOf(rule.id)
      .bad.map(textOf)
      .flatMap((text) =>
        lintAnyText(rule.on, text, { now: examplesOf(rule.id).now ?? NOW, states: true }).flatMap((finding) =>
          finding.threshold === undefined ? [] : [[finding.rule, finding.threshold.name] as const],
        ),
      ),
  );
  expect(passed.length).toBeGreaterThan(0);
  for (const [rule, name] of passed) expect(Object.keys(rule.thresholds ?? {})).toContain(name);
});

test('a threshold that is set counts, and a name of every object counts for nothing', () => {
  const rule = ruleOf('iat-future');
  if (!rule) throw new Error('There is no such rule.');
  expect(limitsOf(rule)).toEqual({ leeway: 60, wrong: 86_400 });
  expect(limitsOf(rule, { leeway: 5, 'iat-future/wrong': 7 })).toEqual({ leeway: 5, wrong: 7 });
  expect(
    limitsOf({ id: 'x', thresholds: { y: { says: 'at', unit: 'bytes', value: 1, shared: 'toString' } } }, {}),
  ).toEqual({
    y: 1,
  });
});

test.each([
  [0, true],
  [60, true],
  [-1, false],
  [1.5, false],
  [Number.NaN, false],
  [Infinity, false],
])('%s is a threshold: %s', (value, is) => {
  expect(isThreshold(value)).toBe(is);
});
