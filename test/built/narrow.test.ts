/** A window of 1280 pixels at 400 % zoom: nothing is wider than it (WCAG 2.2, 1.4.10). Each place has its own title. Not: what fits without scrolling (fits.test.ts). */
import { afterAll, expect, test } from 'vitest';
import { closeBrowser, open } from './browser';

afterAll(closeBrowser);

const PLACES = [
  '/inspect',
  '/lab',
  '/inspect/recording',
  '/lab?record',
  '/lab/scale',
  '/learn',
  '/learn/kick-them-out?step=3',
  '/learn/choosing',
  '/learn/editor',
  '/attacks',
  '/attacks/csrf-form',
  '/attacks/payload',
  '/rules',
  '/rules/alg-none',
  '/browser',
  '/nowhere',
];

const ZOOMED = { width: 320, height: 256 } as const;

test('at 400 % zoom no place is wider than the window, and no two have the same title', async () => {
  const { page, close } = await open('/nowhere', { viewport: ZOOMED, reducedMotion: 'reduce' });
  const found: { place: string; overflow: number; title: string }[] = [];
  for (const place of PLACES) {
    await page.evaluate((hash) => {
      window.location.hash = hash;
    }, place);
    await page.getByText('Loading …', { exact: true }).waitFor({ state: 'detached' });
    await page.locator('main h1, main [data-outcome]').first().waitFor({ state: 'attached' });
    await expect.poll(() => page.locator('[aria-busy=true]').count()).toBe(0);
    found.push({
      place,
      ...(await page.evaluate(() => ({
        overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
        title: document.title,
      }))),
    });
  }
  expect(found.filter(({ overflow }) => overflow > 0)).toEqual([]);
  const titles = found.filter(({ place }) => !place.includes('?record')).map(({ title }) => title);
  expect(new Set(titles).size).toBe(titles.length);
  await page.goto(`${page.url().split('#')[0]}#/inspect`);
  for (const sample of ['expired', 'cookie']) {
    await page.locator(`[data-sample=${sample}]`).click();
    await page.locator('[data-verdict], [data-artifact]').first().waitFor();
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect({ sample, overflow }).toEqual({ sample, overflow: 0 });
    await page.getByRole('button', { name: 'Clear' }).click();
  }
  await close();
});
