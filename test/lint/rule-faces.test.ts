/** The two faces of a rule's file: one judges without examples, one has nothing else. Not: the rules themselves (rules.test.ts). */
import { describe, expect, test } from 'vitest';
import { examplesOf } from '#lint/examples-of';
import { rules } from '#lint/all-rules';
import { faceOf } from '../../scripts/rule-faces.js';

const files = import.meta.glob<string>('../../src/lint/rules/*.ts', {
  eager: true,
  import: 'default',
  query: '?raw',
});

test('no rule that judges carries examples, and each has some', () => {
  expect(Object.keys(files)).toHaveLength(rules.length);
  for (const rule of rules) {
    expect(rule).not.toHaveProperty('examples');
    expect(examplesOf(rule.id).bad.length).toBeGreaterThan(0);
  }
  for (const file of Object.values(files)) expect(faceOf(file, true)).not.toContain('example-token');
});

const FILE = `/** A rule. */
import { a, shared } from './a';
import { encoded } from './example-token';
import './styles';

const LIMIT = shared(3);
const KEY = { x: shared(1) };
const CLAIMS = { jwk: KEY };

export default defineRule({
  says: 'No.',
  examples: {
    bad: [encoded(CLAIMS)],
    good: [],
  },
  check: () => a(LIMIT),
});
`;

const words = (code: string): string => code.replaceAll(/\s+/gu, ' ').trim();

describe('of a file with constants', () => {
  test('the face that judges loses the examples and what only they need', () => {
    expect(words(faceOf(FILE, true))).toBe(
      "import { a, shared } from './a'; import './styles'; const LIMIT = shared(3); export default defineRule({ says: 'No.', check: () => a(LIMIT), });",
    );
  });

  test('the other face is the examples, with what they need', () => {
    expect(words(faceOf(FILE, false))).toBe(
      "import { a, shared } from './a'; import { encoded } from './example-token'; const KEY = { x: shared(1) }; const CLAIMS = { jwk: KEY }; export default { bad: [encoded(CLAIMS)], good: [], }",
    );
  });

  test('what stays, stays in its place', () => {
    for (const judging of [true, false]) {
      const face = faceOf(FILE, judging);
      expect(face).toHaveLength(FILE.length);
      const line = FILE.split('\n').findIndex((each) => each.includes('shared('));
      const kept = face.split('\n').findIndex((each) => each.includes('shared('));
      expect(kept).toBe(judging ? line : line + 1);
    }
  });

  test('a rule without examples is refused', () => {
    expect(() => faceOf('export default defineRule({ says: "No." });', true)).toThrow('examples');
  });
});
