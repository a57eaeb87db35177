/** Every row of the table of libraries finds what its examples hold. */
import { describe, expect, test } from 'vitest';
import { libraries } from '#lint/code/libraries';
import { lintCodeText } from '#lint/lint-code-text';
import { readCode } from '#lint/code/read';

/** The rule that speaks where the row has found something. */
const RULES = { cookie: 'src-cookie-flags', store: 'src-store-token', secret: 'src-hardcoded-secret' };

describe.each(libraries)('$packages.0', ({ packages, examples }) => {
  test('has a name and examples', () => {
    expect(packages.length).toBeGreaterThan(0);
    expect(Object.keys(examples).length).toBeGreaterThan(0);
  });
  test.each(Object.entries(examples))('%s', (text, finds) => {
    const rules = lintCodeText(text, { now: 0 }).map(({ rule }) => rule.id);
    const uses = readCode(text).uses.map(({ does }): string => does);
    expect([...rules, ...uses]).toContain(
      Object.hasOwn(RULES, finds) ? RULES[finds as keyof typeof RULES] : finds,
    );
  });
});

test('a package has one row', () => {
  const names = libraries.flatMap(({ packages }) => packages);
  expect(names.toSorted()).toEqual([...new Set(names)].toSorted());
});
