/** axe finds nothing on any page, light and dark, wide and narrow. Not: what axe can't see. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, expect, test } from 'vitest';
import { closeBrowser, open, type Opened } from './browser';

afterAll(closeBrowser);

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface AxeResult {
  readonly violations: readonly { id: string; nodes: readonly { html: string; failureSummary: string }[] }[];
}

const sample =
  (id: string) =>
  async ({ page }: Opened) => {
    await page.locator(`[data-sample=${id}]`).click();
    await page.locator('[data-verdict], [data-artifact]').first().waitFor();
  };

const PAGES: readonly [name: string, hash: string, prepare: (opened: Opened) => Promise<void>][] = [
  ['inspect, empty', '/inspect', () => Promise.resolve()],
  ['inspect, a good token', '/inspect', sample('good')],
  ['inspect, an expired token', '/inspect', sample('expired')],
  ['inspect, private data', '/inspect', sample('private-data')],
  ['inspect, alg none', '/inspect', sample('none')],
  ['inspect, a cookie', '/inspect', sample('cookie')],
  [
    'inspect, broken',
    '/inspect',
    async ({ page }) => {
      await page.getByLabel('Token or text to inspect').fill('eyJhbGciOiJIUzI1NiJ9?.eyJzdWIiOiIx.AB=');
      await page.locator('[data-problem-at]').first().waitFor();
    },
  ],
  ['rules', '/rules', ({ page }) => page.locator('h1').waitFor()],
  ['a rule', '/rules/alg-none', ({ page }) => page.locator('pre').first().waitFor()],
  ['an unknown rule', '/rules/none-such', ({ page }) => page.locator('h1').waitFor()],
  ['an unknown address', '/nowhere', ({ page }) => page.locator('h1').waitFor()],
  ['lab', '/lab', ({ page }) => page.locator('[data-exchange]').first().waitFor()],
];

const LOOKS = [
  { colorScheme: 'light', viewport: { width: 1440, height: 900 } },
  { colorScheme: 'dark', viewport: { width: 1440, height: 900 } },
  { colorScheme: 'light', viewport: { width: 390, height: 844 } },
  { colorScheme: 'dark', viewport: { width: 390, height: 844 } },
] as const;

for (const [name, hash, prepare] of PAGES) {
  test(`${name}: axe finds nothing, and nothing is wider than the page`, async () => {
    for (const look of LOOKS) {
      const opened = await open(hash, { ...look, reducedMotion: 'reduce' });
      await prepare(opened);
      await opened.page.evaluate(axe);
      const { violations } = await opened.page.evaluate<AxeResult>('axe.run()');
      expect(
        violations.map(({ id, nodes }) => ({
          id,
          look,
          nodes: nodes.map((node) => [node.html, node.failureSummary]),
        })),
      ).toEqual([]);
      const overflow = await opened.page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect({ look, overflow }).toEqual({ look, overflow: 0 });
      await opened.close();
    }
  });
}
