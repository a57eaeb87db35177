/** What leaves the page because a person wants it to: links, reports, paper. Not: what must never leave (hostile.test.ts). */
import { readFile } from 'node:fs/promises';
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';
import { segment } from './compact';
import { closeBrowser, NOTHING, open, type Opened } from './browser';

const NOW = Math.floor(Date.now() / 1000);
const SIGNATURE = 'c2lnbmF0dXJlLW9mLXRoZS1iYWtlcnktYW5kLW1vcmU';
const tokenOf = (claims: object) => `${segment({ alg: 'HS256' })}.${segment(claims)}.${SIGNATURE}`;
const LIVE = tokenOf({ sub: 'ada', email: 'ada@bakery.example', iat: NOW, exp: NOW + 3600 });
const EXPIRED = tokenOf({ sub: 'ada', iat: NOW - 7200, exp: NOW - 3600 });
const SECRET = 'quite-a-secret-of-the-bakery-that-is-long';

let opened: Opened;
const inspect = async (text: string, tool?: string) => {
  await opened.page.getByLabel('Token or text to inspect').fill(text);
  await opened.page.getByLabel('Key or secret').fill(SECRET);
  await opened.page.locator('[data-verdict]').waitFor();
  if (tool) await opened.page.locator(`[data-tab=${tool}]`).click();
};
const pastedText = () => opened.page.getByLabel('Token or text to inspect').inputValue();

beforeEach(async () => {
  opened = await open('/inspect');
});
afterEach(async () => {
  await opened.close();
});
afterAll(closeBrowser);

test('no link is made before one is asked for', async () => {
  await inspect(LIVE, 'share');
  await opened.page.getByLabel('Redacted').waitFor();
  expect(await opened.page.locator('[data-share]').count()).toBe(0);
  expect(opened.noted).toEqual(NOTHING);
});

test('a redacted link opens to the token without signature and masked claims, and is gone from the address', async () => {
  await inspect(LIVE, 'share');
  const { page } = opened;
  await page.getByLabel('Redacted').check();
  const link = await page.locator('[data-share=redacted]').inputValue();
  for (const left of [SIGNATURE, SECRET, LIVE.split('.')[1] ?? '']) expect(link).not.toContain(left);
  const other = await open(link.slice(link.indexOf('#') + 1));
  await other.page.locator('[data-verdict]').waitFor();
  const text = await other.page.getByLabel('Token or text to inspect').inputValue();
  expect(text.endsWith('.')).toBe(true);
  const payload = (await other.page.locator('[data-part=payload]').textContent()) ?? '';
  expect(JSON.parse(payload)).toMatchObject({ sub: 'ada', email: '(masked)', iat: NOW });
  expect(new URL(other.page.url()).hash).toBe('#/inspect');
  expect(other.noted).toEqual(NOTHING);
  await other.close();
});

test('a whole link takes a second confirmation, and warns while the token is not expired', async () => {
  await inspect(LIVE, 'share');
  const { page } = opened;
  await page.getByLabel('Whole', { exact: true }).check();
  expect(await page.locator('[data-live]').textContent()).toContain('not expired');
  expect(await page.locator('[data-share]').count()).toBe(0);
  await page.getByLabel('Put the whole token').check();
  const link = await page.locator('[data-share=whole]').inputValue();
  expect(link).toContain(`#/inspect?token=${LIVE}`);
  expect(link).not.toContain(SECRET);
  // Another token needs a confirmation of its own.
  await page.getByLabel('Token or text to inspect').fill(EXPIRED);
  await page.locator('[data-state=expired]').waitFor();
  expect(await page.locator('[data-share]').count()).toBe(0);
  expect(await page.locator('[data-live]').count()).toBe(0);
});

test('a link that is opened in a page already open does the same', async () => {
  const { page, noted } = opened;
  const length = await page.evaluate(() => history.length);
  await page.evaluate((token) => {
    location.hash = `#/inspect?token=${token}`;
  }, EXPIRED);
  await page.locator('[data-state=expired]').waitFor();
  expect(await pastedText()).toBe(EXPIRED);
  expect(await page.evaluate(() => [location.hash, history.length])).toEqual(['#/inspect', length + 1]);
  await page.goBack();
  expect(page.url()).not.toContain('token');
  expect(noted).toEqual(NOTHING);
});

test.each([
  ['%E0%A4%A', '%E0%A4%A'],
  ['e30.%2', 'e30.%2'],
  ['a%20b', 'a b'],
  ['%3Cimg src=x onerror=alert(1)%3E', '<img src=x onerror=alert(1)>'],
  ['', ''],
])('a link with %j fills the box', async (text, shown) => {
  const other = await open(`/inspect?token=${text}`);
  await other.page.getByLabel('Token or text to inspect').waitFor();
  expect(await other.page.getByLabel('Token or text to inspect').inputValue()).toBe(shown);
  expect(new URL(other.page.url()).hash).toBe('#/inspect');
  expect(other.noted).toEqual(NOTHING);
  await other.close();
});

test('a report is saved as it is in the box, without key and signature', async () => {
  await inspect(LIVE, 'report');
  const { page, noted } = opened;
  for (const [form, file] of [
    ['Markdown', 'token-report.md'],
    ['JSON', 'token-report.json'],
    ['SARIF 2.1.0', 'token-report.sarif'],
  ] as const) {
    await page.getByLabel(form, { exact: true }).check();
    const shown = await page.locator('[data-report]').inputValue();
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: /^Download/u }).click(),
    ]);
    expect(saved.suggestedFilename()).toBe(file);
    const text = await readFile(await saved.path(), 'utf8');
    expect(text).toBe(shown);
    for (const left of [SIGNATURE, SECRET, 'ada@bakery.example']) expect(text).not.toContain(left);
    expect(text).toContain('HS256');
  }
  expect(noted).toEqual(NOTHING);
});

test('paper has the answer, the findings and the parts; not the key, and no buttons', async () => {
  await inspect(LIVE);
  const { page } = opened;
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await page.setViewportSize({ width: 794, height: 1123 });
  for (const selector of ['[data-verdict]', '[data-part=header]', '[data-part=payload]', '[data-rule]']) {
    expect(await page.locator(selector).first().isVisible()).toBe(true);
  }
  expect(await page.getByLabel('Key or secret').isVisible()).toBe(false);
  expect(await page.locator('button:visible, select:visible, input:visible').count()).toBe(0);
  expect(
    await page.evaluate(() => {
      const { backgroundColor, color } = getComputedStyle(document.documentElement);
      return { backgroundColor, color };
    }),
  ).toEqual({ backgroundColor: 'rgb(255, 255, 255)', color: 'rgb(0, 0, 0)' });
});
