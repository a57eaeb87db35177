/** The search for a weak secret in the built page: its worker passes the policy, and nothing else happens. Not: what it finds. */
import { afterAll, expect, test } from 'vitest';
import { closeBrowser, NOTHING, open } from './browser';

afterAll(closeBrowser);

/** The former sample of jwt.io. */
const TOKEN =
  'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6IkpvaG4gRG9lIiwiaWF0IjoxNTE2MjM5MDIyfQ.SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJV_adQssw5c';

test('the worker is loaded on request only, and no other may be', async () => {
  const { page, noted, close } = await open('/inspect');
  const scripts: string[] = [];
  page.on('request', (request) => scripts.push(request.url()));
  await page.getByLabel('Token or text to inspect').fill(TOKEN);
  await page.locator('[data-tab=weak-secret]').click();
  const start = page.getByRole('button', { name: 'Look for the secret' });
  await start.waitFor();
  expect(scripts.filter((url) => url.includes('worker'))).toEqual([]);
  await start.click();
  const outcome = page.locator('[data-weak-secret]');
  await outcome.waitFor();
  expect(await outcome.getAttribute('data-weak-secret')).toBe('found');
  expect(await outcome.textContent()).toContain('jwt.io');
  expect(noted).toEqual(NOTHING);

  // A policy in the page's markup does not hold for a worker, so the worker must have nothing to send with.
  const worker = scripts.find((url) => /\/worker-[\w-]+\.js$/u.test(url)) ?? '';
  const script = await (await page.request.get(worker)).text();
  expect(script).toContain('letmein');
  expect(script).not.toMatch(
    /\b(?:fetch|import|importScripts)\s*\(|XMLHttpRequest|WebSocket|EventSource|WebTransport|sendBeacon/u,
  );

  const refused = await page.evaluate(() => {
    try {
      new Worker(new URL('mockServiceWorker.js?other', document.baseURI)).terminate();
      return 'started';
    } catch (error) {
      return error instanceof TypeError ? 'refused' : String(error);
    }
  });
  expect(refused).toBe('refused');
  await close();
});
