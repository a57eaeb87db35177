/** The searches for a token's secret in the built page: their workers pass the policy, and nothing else happens. */
import { afterAll, expect, test } from 'vitest';
import { closeBrowser, NOTHING, open, UNKEPT } from './browser';

afterAll(closeBrowser);

/** The former sample of jwt.io. */
const TOKEN =
  'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6IkpvaG4gRG9lIiwiaWF0IjoxNTE2MjM5MDIyfQ.SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJV_adQssw5c';

const WORKER = /\/worker-[\w-]+\.js$/u;
const KNOWN = /\/known-secret-worker-[\w-]+\.js$/u;
const SENDS =
  /\b(?:fetch|import|importScripts)\s*\(|XMLHttpRequest|WebSocket|EventSource|WebTransport|sendBeacon/u;

test('the worker is loaded on request only, and no other may be', async () => {
  const { page, noted, close } = await open('/inspect');
  const scripts: string[] = [];
  page.on('request', (request) => scripts.push(request.url()));
  await page.getByLabel('Token or text to inspect').fill(TOKEN);
  await page.locator('[data-tab=weak-secret]').click();
  const start = page.getByRole('button', { name: 'Search for the secret' });
  await start.waitFor();
  expect(scripts.filter((url) => WORKER.test(url))).toEqual([]);
  await start.click();
  const outcome = page.locator('[data-weak-secret]');
  await outcome.waitFor();
  expect(await outcome.getAttribute('data-weak-secret')).toBe('found');
  expect(await outcome.textContent()).toContain('jwt.io');
  expect(noted).toEqual(NOTHING);

  // A policy in the page's markup does not apply to a worker, so the worker must have nothing to send with.
  const worker = scripts.find((url) => WORKER.test(url)) ?? '';
  const script = await (await page.request.get(worker)).text();
  expect(script).toContain('letmein');
  expect(script).not.toMatch(SENDS);

  const refused = await page.evaluate(() => {
    try {
      new Worker(new URL('sw.js?other', document.baseURI)).terminate();
      return 'started';
    } catch (error) {
      return error instanceof TypeError ? 'refused' : String(error);
    }
  });
  expect(refused).toBe('refused');
  await close();
});

test('a paste looks for a known secret in a worker, which has nothing to send with', async () => {
  const { page, noted, close } = await open('/inspect');
  const scripts: string[] = [];
  page.on('request', (request) => scripts.push(request.url()));
  await page.getByLabel('Token or text to inspect').fill(TOKEN);
  await page.locator('[data-rule="hmac-known-secret"]').waitFor();
  const worker = scripts.find((url) => KNOWN.test(url)) ?? '';
  const script = await (await page.request.get(worker)).text();
  expect(script).toContain('your-256-bit-secret');
  expect(script).not.toMatch(SENDS);
  expect(noted).toEqual(NOTHING);
  await close();
});

test('the worker’s file is refused: the page says so, keeps the verdict, and looks once it is there', async () => {
  const { page, close } = await open('/inspect', UNKEPT);
  await page.route(KNOWN, (route) => route.fulfill({ status: 404, body: '' }));
  await page.getByLabel('Token or text to inspect').fill(TOKEN);
  const failed = page.locator('[data-failed="secret-search"]');
  await failed.waitFor();
  expect(await page.locator('[data-verdict]').getAttribute('data-verdict')).toBe('unverified');
  await page.unroute(KNOWN);
  await failed.getByRole('button', { name: 'Try again' }).click();
  await page.locator('[data-rule="hmac-known-secret"]').waitFor();
  expect(await failed.count()).toBe(0);
  await close();
});
