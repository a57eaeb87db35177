/** The built page where the browser denies it something: it says what is missing, and the rest works. Not: a frame of another site (embed.test.ts). */
import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, expect, inject, test } from 'vitest';
import { token } from './compact';
import { closeBrowser, NOTHING, open, startWith, type Opened } from './browser';

/** A name that no browser takes for this machine: plain http there is not secure. */
const PLAIN = 'plain.example';

let opened: Opened | undefined;
beforeAll(() => startWith(`--host-resolver-rules=MAP ${PLAIN} 127.0.0.1`));
afterEach(async () => {
  await opened?.close();
});
afterAll(closeBrowser);

/** With a signature of the right length. */
const PASTED = token({ alg: 'HS256' }, { sub: 'ada' }).replace(/AAAA$/u, 'A'.repeat(43));

const here = ({ page }: Opened) =>
  page
    .locator('[data-ability]')
    .evaluateAll((rows) =>
      Object.fromEntries(
        rows.map((row) => [row.getAttribute('data-ability'), row.getAttribute('data-here')]),
      ),
    );

test('over plain http, the inspector decodes and the pages that sign say why they do not', async () => {
  opened = await open('/inspect');
  const { page, noted } = opened;
  const plain = inject('page').replace('localhost', PLAIN);
  await page.goto(`${plain}#/inspect`);
  await page.getByLabel('Token or text to inspect').fill(PASTED);
  await page.getByLabel('Key or secret').fill('a-secret-that-nobody-knows-and-is-long');
  await page.locator('[data-verdict=unsupported]').waitFor();
  await page.locator('[data-rule]').first().waitFor();
  for (const place of ['/lab', '/learn/kick-them-out', '/learn/choosing', '/attacks', '/attacks/payload']) {
    await page.goto(`${plain}#${place}`);
    await page.getByRole('heading', { name: 'This page needs a secure address' }).waitFor();
  }
  await page.goto(`${plain}#/browser`);
  await page.locator('[data-ability]').first().waitFor();
  expect(await here(opened)).toMatchObject({
    'secure-context': 'false',
    'web-crypto': 'false',
    'service-worker': 'false',
    clipboard: 'false',
    storage: 'true',
  });
  // Chromium says there that it ignores one field of an address that is not secure.
  expect(noted.errors.filter((text) => !text.includes('Cross-Origin-Opener-Policy'))).toEqual([]);
  expect(noted.violations).toEqual([]);
});

test('without storage, cookies and a service worker the lab plays, and the page says what is missing', async () => {
  opened = await open('/rules');
  const { page } = opened;
  await page.addInitScript(() => {
    const refuse = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB'])
      Object.defineProperty(window, name, { get: refuse });
    Object.defineProperty(Document.prototype, 'cookie', { get: refuse, set: refuse });
    Object.defineProperty(Navigator.prototype, 'cookieEnabled', { get: () => false });
    const reject = () => Promise.reject(new DOMException('denied', 'SecurityError'));
    for (const name of ['register', 'getRegistrations'])
      Object.defineProperty(ServiceWorkerContainer.prototype, name, { value: reject });
  });
  await page.goto(`${inject('page')}?denied#/browser`);
  await page.locator('[data-ability]').first().waitFor();
  expect(await here(opened)).toMatchObject({
    storage: 'false',
    cookies: 'false',
    'service-worker': 'false',
    'web-crypto': 'true',
  });
  await page.getByText('The lab’s servers answer within the page. Everything else works.').waitFor();
  await page.goto(`${inject('page')}?denied#/inspect`);
  await page.getByLabel('Token or text to inspect').fill(PASTED);
  for (const tool of await page.locator('[data-tab]').all()) {
    await tool.click();
    await expect.poll(() => page.locator('[aria-busy=true]').count()).toBe(0);
    expect(await page.getByText('could not be loaded').count()).toBe(0);
  }
  await page.goto(`${inject('page')}?denied#/lab?record`);
  await page.locator('[data-mode=hybrid] [data-exchange]').nth(1).waitFor();
  await page.getByRole('button', { name: 'Read orders', exact: true }).click();
  await page.locator('[data-mode=hybrid] [data-exchange]').nth(2).waitFor();
  expect(opened.noted).toEqual(NOTHING);
});

test('without workers the inspector reads all the same, and what needs one says so', async () => {
  opened = await open('/rules');
  const { page, noted } = opened;
  await page.addInitScript(() => {
    Object.defineProperty(window, 'Worker', {
      value: function refuse() {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  await page.goto(`${inject('page')}?denied#/inspect`);
  const box = page.getByLabel('Token or text to inspect');
  await box.fill(PASTED);
  await page.locator('[data-rule]').first().waitFor();
  await page.locator('[data-tab=weak-secret]').click();
  await page.getByRole('button', { name: 'Search for the secret' }).click();
  await page.getByText('its worker failed').waitFor();
  await box.fill(`${'nothing to see here\n'.repeat(60_000)}${PASTED}`);
  await page.getByText('Claimcheck read all of it.').waitFor();
  await page.locator('[data-rule]').first().waitFor();
  await page.getByRole('button', { name: 'Clear' }).click();
  await box.fill(readFileSync('test/recordings/hybrid-refresh.har', 'utf8'));
  await page.locator('[data-failed=recording]').waitFor();
  await page.goto(`${inject('page')}?denied#/learn/kick-them-out`);
  await page.locator('[data-mode]').first().waitFor();
  expect(noted).toEqual(NOTHING);
});
