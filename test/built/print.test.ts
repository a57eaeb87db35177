/** The lab on paper: its stage, then its whole record, and no blank page. */
import { afterAll, expect, test } from 'vitest';
import { closeBrowser, open } from './browser';
import { textOfPages } from './pdf-text';

afterAll(closeBrowser);

/** More than is shown at once on the screen. */
const ROUNDS = 45;
const ACTS = ['log-in', 'read-orders', 'wait-10', 'refresh'];

test('the stage is on the first page, and every request of every lane on those after it', async () => {
  const acts = Array.from({ length: ROUNDS }, () => ACTS).flat();
  const { page, close } = await open(`/lab?record&acts=${acts.join('.')}`, {
    viewport: { width: 1280, height: 720 },
  });
  await page.locator('[data-exchange]').first().waitFor();
  await expect.poll(() => page.locator('[aria-busy=true]').count()).toBe(0);
  await page.getByText('acts are folded').waitFor();
  const [stage = '', ...record] = textOfPages(await page.pdf({ preferCSSPageSize: true }));
  expect(stage).toContain('shop.example');
  expect(record.length).toBeGreaterThan(1);
  expect(record.map((text) => text.length > 100)).toEqual(record.map(() => true));
  const printed = record.join('');
  const count = (text: string) => printed.split(text).length - 1;
  // Each lane reads them in each round.
  expect(count('/orders')).toBeGreaterThanOrEqual(3 * ROUNDS);
  for (const number of acts.keys())
    expect(printed).toContain(`${number + 1}${number % 4 === 0 ? 'Login' : ''}`);
  expect(printed).not.toContain('actsarefolded');
  await close();
});
