/** What the build leaves out of a vendor's kind of token. Not: of a rule (rule-faces.test.ts). */
import { expect, test } from 'vitest';
import { judgingFace } from '../../scripts/vendor-faces.js';

const files = import.meta.glob<string>('../../src/lint/vendor-tokens/*.ts', {
  eager: true,
  query: '?raw',
  import: 'default',
});

const FILE = `export default {
  says: 'token of a bakery',
  source: { title: 'Bread', href: 'https://bakery.example/' },
  told: { claims: { bread: true } },
  example: [{ alg: 'HS256' }, { bread: 'rye' }],
} satisfies VendorToken;
`;

test('every file loses its source and its example, and nothing else', () => {
  expect(judgingFace(FILE).replaceAll(/\s+/gu, ' ').trim()).toBe(
    "export default { says: 'token of a bakery', told: { claims: { bread: true } }, } satisfies VendorToken;",
  );
  expect(Object.keys(files).length).toBeGreaterThan(0);
  for (const file of Object.values(files)) {
    const face = judgingFace(file);
    expect(face).not.toMatch(/^ {2}(?:source|example):/mu);
    expect(face).toMatch(/^ {2}told:/mu);
    expect(face.split('\n')).toHaveLength(file.split('\n').length);
  }
});

test('a file of another form is refused', () => {
  expect(() => judgingFace('export default { says: "bread" } satisfies VendorToken;')).toThrow('example');
});
