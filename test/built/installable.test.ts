/** The built page can be installed: what Chromium itself says of its manifest. Not: that it opens without a network (offline.test.ts). */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeBrowser, open, startWhole } from './browser';

beforeAll(startWhole);
afterAll(closeBrowser);

test('Chromium finds nothing that keeps the page from being installed', async () => {
  const { page, close } = await open('/inspect');
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
  const session = await page.context().newCDPSession(page);
  const { url, errors, data } = await session.send('Page.getAppManifest');
  expect(url).toMatch(/\.webmanifest$/u);
  expect(errors).toEqual([]);
  expect(JSON.parse(data ?? '')).toMatchObject({ name: 'Claimcheck', display: 'standalone' });
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
  // A window that leaves nothing behind installs nothing.
  expect(installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito')).toEqual([]);
  await close();
});
