/** Replacements: each puts right what its rule complains about and makes nothing worse. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseSetCookie } from '#cookies/set-cookie';
import { textOf } from '#lint/example';
import { examplesOf } from '#lint/examples-of';
import { fixedText } from '#lint/fix';
import { rules } from '#lint/all-rules';
import type { Finding, NamedRule } from '#lint/rule';
import { addAttribute, addPrefix, dropAttribute, setAttribute } from '#lint/set-cookie-fix';
import { lintAnyText } from './lint-any-text';
import { cases } from '../scale';

const NOW = 1_790_000_000;
const findingsIn = (rule: NamedRule, text: string): Finding[] =>
  lintAnyText(rule.on, text, { now: examplesOf(rule.id).now ?? NOW });
const errorsIn = (findings: readonly Finding[]): string[] =>
  findings.filter(({ severity }) => severity === 'error').map(({ rule, says }) => `${rule.id} ${says}`);

/** More faults of one kind than the examples have. */
const MORE: Readonly<Record<string, readonly string[]>> = {
  'token-whitespace': [' eyJhbGciOiJIUzI1NiJ9 . eyJzdWIiOiJ1MSJ9.\tc2ln\n'],
  'token-base64-padding': ['eyJhbGciOiJIUzI1NiJ9=.eyJzdWIiOiJ1MSJ9==.c2ln='],
  'token-std-base64': ['eyJhbGciOiJIUzI1NiJ9.eyJhIjoi4/+/In0.+/+/'],
  'token-noncanonical-b64': ['eyJhbGciOiJIUzI1NiJ9.e31.c2lnbmF0dXJlIR'],
  'cookie-prefix-broken': [
    '__Host-bread=rye; Domain=bakery.example;',
    '__Host-bread=rye; domain=bakery.example ; PATH=/orders ;; ',
  ],
  'cookie-no-prefix': [
    ' sid=b7e1c04d55a94f0e; Secure; HttpOnly; SameSite=Lax ; ',
    'sid=b7e1c04d55a94f0e; Secure; HttpOnly; SameSite=Lax; Path=/orders',
  ],
  'cookie-syntax': ['bread=rye; Path=/; Secure; path=/a; Path=/b'],
};

const fixable = rules.flatMap((rule) =>
  [...examplesOf(rule.id).bad.map(textOf), ...(MORE[rule.id] ?? [])].flatMap((text) => {
    const own = findingsIn(rule, text).filter((finding) => finding.rule.id === rule.id);
    const fixed = fixedText(text, own);
    return fixed === undefined ? [] : [[rule.id, text, rule, fixed] as const];
  }),
);

test.each(fixable)('%s: %s', (id, text, rule, fixed) => {
  const before = findingsIn(rule, text);
  const after = findingsIn(rule, fixed);
  expect(fixed).not.toBe(text);
  expect(after.filter((finding) => finding.rule.id === id)).toEqual([]);
  expect(errorsIn(before)).toEqual(expect.arrayContaining(errorsIn(after)));
});

test('these rules know the exact text', () => {
  expect([...new Set(fixable.map(([id]) => id))]).toEqual([
    'cookie-no-httponly',
    'cookie-no-prefix',
    'cookie-no-secure',
    'cookie-partitioned',
    'cookie-prefix-broken',
    'cookie-samesite',
    'cookie-samesite-none-insecure',
    'cookie-syntax',
    'src-cookie-flags',
    'src-ignore-expiration',
    'src-insecure-options',
    'token-base64-padding',
    'token-noncanonical-b64',
    'token-std-base64',
    'token-whitespace',
  ]);
  for (const id of Object.keys(MORE))
    expect(fixable.filter(([each]) => each === id).length).toBeGreaterThan(1);
});

describe('fixedText', () => {
  const [rule] = rules;
  if (!rule) throw new Error('There are no rules.');
  const finding = (start: number, end: number, written?: string): Finding => ({
    rule,
    severity: 'error',
    says: 'It is wrong.',
    at: { start, end },
    ...(written === undefined ? {} : { replace: { at: { start, end }, with: written } }),
  });
  test.each([
    ['nothing', [], undefined],
    ['one place', [finding(1, 2, 'X')], 'aXcd'],
    ['several, in any order', [finding(3, 4, ''), finding(0, 1, 'X')], 'Xbc'],
    ['two at one place', [finding(4, 4, 'X'), finding(4, 4, 'Y')], 'abcdXY'],
    ['two at odds', [finding(0, 2, 'X'), finding(1, 3, 'Y')], undefined],
    ['one that cannot be put right', [finding(0, 1, 'X'), finding(2, 3)], undefined],
    ['as many as are counted', Array.from({ length: 50 }, () => finding(0, 0, 'X')), undefined],
  ])('%s', (_, findings, fixed) => {
    expect(fixedText('abcd', findings)).toBe(fixed);
  });
});

test('on any Set-Cookie field, an attribute that is written is there, and one that is dropped is not', () => {
  const field = fc
    .array(fc.constantFrom('sid', 'a', '=', ';', 'Secure', 'Path', 'Domain', ' ', '/', '\t', 'x'), {
      minLength: 1,
    })
    .map((parts) => parts.join(''));
  const written = (text: string, replace: Finding['replace']) =>
    replace ? text.slice(0, replace.at.start) + replace.with + text.slice(replace.at.end) : text;
  fc.assert(
    fc.property(field, (text) => {
      const cookie = parseSetCookie(text);
      const added = parseSetCookie(written(text, addAttribute(cookie, 'HttpOnly')));
      expect([added.name, added.value]).toEqual([cookie.name, cookie.value]);
      expect(added.attributes.map(({ name }) => name)).toEqual([
        ...cookie.attributes.map(({ name }) => name),
        'HttpOnly',
      ]);
      const set = parseSetCookie(written(text, setAttribute(cookie, 'Path', '/')));
      expect(set.attributes.findLast(({ name }) => name.toLowerCase() === 'path')?.value).toBe('/');
      const [first] = cookie.attributes;
      const dropped = first && parseSetCookie(written(text, dropAttribute(cookie, first)));
      expect(dropped?.attributes.length ?? -1).toBe(cookie.attributes.length - 1);
      const prefixed = parseSetCookie(written(text, addPrefix(cookie)));
      expect(cookie.name === '' || /^__(?:Host|Secure)-/u.test(prefixed.name)).toBe(true);
    }),
    cases(2000),
  );
});
