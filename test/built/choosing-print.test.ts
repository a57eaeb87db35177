/** The closing sheet on paper: one page for a usual situation, with the price of every change and nothing to press. */
import { afterAll, expect, test } from 'vitest';
import { closeBrowser, open } from './browser';

afterAll(closeBrowser);

test('the sheet for forty services is one page', async () => {
  const { page, close } = await open('/learn/choosing?end=minutes&services=40');
  await page.getByRole('button', { name: 'Show without picking' }).click();
  await page.locator('[data-measured=yes]').waitFor();
  await page.locator('[data-argument=hybrid]').waitFor();
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('main :is(button, input):visible').count()).toBe(0);
  expect(await page.locator('[data-situation]').isVisible()).toBe(true);
  expect(await page.getByText('The price:').first().isVisible()).toBe(true);
  const pdf = await page.pdf({ format: 'A4' });
  expect(/\/Count (\d+)/u.exec(pdf.toString('latin1'))?.[1]).toBe('1');
  await close();
});
