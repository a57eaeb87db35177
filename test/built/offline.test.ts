/** The built page after one visit: without a server, with a newer version, in two tabs, and with its worker ended. Not: the first visit (loading.test.ts). */
import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';
import { stories, storyOf } from '#lab/stories';
import { closeBrowser, open, type Opened } from './browser';
import { segment } from './compact';
import { nextVersion, startSite, untilKept, type Site } from './kept';

let site: Site;
let opened: Opened;
let page: Page;
beforeEach(async () => {
  site = await startSite();
  opened = await open('/inspect', { reducedMotion: 'reduce' }, site.home);
  ({ page } = opened);
});
afterEach(async () => {
  await opened.close();
  site.stop();
});
afterAll(closeBrowser);

const SECRET = 'a-secret-of-this-test-and-long-enough';
const input = `${segment({ alg: 'HS256', typ: 'JWT' })}.${segment({ sub: 'ada', exp: 4e9 })}`;
const PASTED = `${input}.${createHmac('sha256', SECRET).update(input).digest('base64url')}`;

const box = (of = page) => of.getByLabel('Token or text to inspect');
/** Another query makes it another document. */
let visits = 0;
const visit = async (place: string, of = page) => {
  visits += 1;
  await of.goto(`${site.home}?${visits}#${place}`);
};

const outcomesIn = (of: Page) =>
  of
    .locator('article[data-mode]')
    .evaluateAll((lanes) =>
      Object.fromEntries(
        lanes.map((lane) => [
          (lane as HTMLElement).dataset['mode'],
          lane.querySelector<HTMLElement>('[data-outcome]')?.dataset['outcome'],
        ]),
      ),
    );
const promisesOf = (id: string) => storyOf(id)?.promises ?? {};
const stepTo = (of: Page, id: string) =>
  expect
    .poll(async () => {
      const next = of.getByRole('button', { name: 'Next step' });
      if (await next.isEnabled()) await next.click();
      return outcomesIn(of);
    })
    .toEqual(promisesOf(id));

/** Errors, but for refusals of the lab's own servers, which the browser writes to its console. */
const problems = () => opened.noted.errors.filter((text) => !text.startsWith('Failed to load resource'));

/** Requests of the lab that came back through the service worker with MSW's answer, since this was called. */
const carriedIn = (of: Page) => {
  const carried: boolean[] = [];
  of.on('response', (response) => {
    if (new URL(response.url()).pathname.includes('/-/'))
      carried.push(response.fromServiceWorker() && response.headers()['x-claimcheck-message'] !== undefined);
  });
  return carried;
};

test('without its server the page pastes, verifies, and plays stories, attacks, a lesson and Present', async () => {
  await untilKept(page);
  site.stop();
  await expect(fetch(site.home)).rejects.toThrow(/fetch failed/u);

  await page.reload();
  await box().fill(PASTED);
  await page.getByLabel('Key or secret').fill(SECRET);
  await page.locator('[data-verdict=valid]').waitFor();
  for (const tool of await page.locator('[data-tab]').all()) await tool.click();
  expect(await page.locator('[data-failed]').count()).toBe(0);

  const carried = carriedIn(page);
  // Every third: they share their files.
  for (const { id } of stories.filter((_, index) => index % 3 === 0)) {
    await visit(`/lab?story=${id}`);
    await stepTo(page, id);
  }
  expect(carried.length).toBeGreaterThan(10);
  expect(carried).not.toContain(false);

  await visit('/attacks');
  await page.getByText('runs played in this page').waitFor();
  expect(await page.locator('[data-attack] [data-tile]').count()).toBeGreaterThan(50);
  await visit('/learn/kick-them-out');
  await page.locator('[data-mode]').first().waitFor();
  await visit('/learn/kick-them-out?present');
  await page.locator('[data-present=told][data-step="0"]:not([data-busy])').waitFor();
  await page.keyboard.press('PageDown');
  await page.locator('[data-present=told][data-step="1"]:not([data-busy])').waitFor();
  expect((await page.pdf()).length).toBeGreaterThan(5000);

  await visit('/browser');
  await page.locator('[data-ability=offline][data-here=true]').waitFor();
  expect(await page.locator('[data-requests]').getAttribute('data-foreign')).toBe('0');
  expect(opened.noted.violations).toEqual([]);
  expect(opened.noted.strayRequests).toEqual([]);
});

test('what is kept is the page’s own files as they are listed, and nothing else', async () => {
  await box().fill(PASTED);
  await page.locator('[data-verdict]').waitFor();
  await untilKept(page);
  const kept = await page.evaluate(async () => {
    const [name = '', ...others] = await caches.keys();
    const requests = await (await caches.open(name)).keys();
    return {
      others,
      files: requests.map(({ url }) => url),
      rest: [localStorage.length, sessionStorage.length, document.cookie, await indexedDB.databases()],
    };
  });
  expect(kept.others).toEqual([]);
  expect(kept.rest).toEqual([0, 0, '', []]);
  const files = kept.files.map((url) => url.slice(site.home.length).replace(/\?__WB_REVISION__=\w+$/u, ''));
  const listed = readFileSync('dist/SHA256SUMS', 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.slice(66));
  expect(listed).toEqual(expect.arrayContaining(['sw.js', 'manifest.webmanifest']));
  const notKept = new Set(['_headers', 'sw.js', 'mockServiceWorker.js']);
  expect(files.toSorted()).toEqual(listed.filter((name) => !notKept.has(name)).toSorted());
});

test('without a server the victim’s page says that it did not load, and judges nothing', async () => {
  await untilKept(page);
  site.stop();
  await visit('/lab/payload');
  await page.getByRole('button', { name: 'Open the victim’s page' }).click();
  await page.locator('[data-outcome=absent]').waitFor();
  expect(await page.locator('main').innerText()).not.toContain('✓');
});

test('a newer version waits for the person, outside lessons, and gets what was pasted', async () => {
  const next = nextVersion();
  try {
    await untilKept(page);
    const other = await page.context().newPage();
    await visit('/learn/kick-them-out', other);
    await other.locator('[data-mode]').first().waitFor();
    await site.follow(next.folder);

    await page.reload();
    await box().fill(PASTED);
    await page.locator('[data-verdict]').waitFor();
    const shown = page.getByText('A new version is ready.');
    await shown.waitFor();
    expect(await page.locator('[data-build]').innerText()).toMatch(/^0\.1\.0/u);
    for (const place of ['/learn/kick-them-out', '/learn/kick-them-out?present', '/lab?story=revoke']) {
      await page.evaluate((hash) => {
        location.hash = hash;
      }, place);
      await page.locator('[data-mode], [data-present]').first().waitFor();
      expect(await shown.count()).toBe(0);
    }
    await page.evaluate(() => {
      location.hash = '/inspect';
    });
    await shown.waitFor();

    const [tab] = await Promise.all([
      page.context().waitForEvent('page'),
      page.getByRole('button', { name: 'Reload in a new tab' }).click(),
    ]);
    await page.getByText('The new tab has your text').waitFor();
    expect(await box(tab).inputValue()).toBe(PASTED);
    expect(await tab.locator('[data-build]').innerText()).toMatch(/^9\.9\.9/u);

    // The lesson in the other tab was left alone, and goes on with files that the server has no more.
    expect(await other.locator('[data-mode]').count()).toBeGreaterThan(0);
    for (const name of ['Attacks', 'Inspect']) await other.getByRole('link', { name, exact: true }).click();
    await box(other).fill(`a line of a log ${PASTED} and its end`);
    await other.locator('[data-verdict], [data-artifact]').first().waitFor();
    for (const tool of await other.locator('[data-tab]').all()) await tool.click();
    expect(await other.locator('[data-failed]').count()).toBe(0);
    await other.getByRole('link', { name: 'Lab', exact: true }).click();
    await other.locator('[data-story=revoke]').click();
    await stepTo(other, 'revoke');
    expect(await other.locator('[data-build]').innerText()).toMatch(/^0\.1\.0/u);

    // Once no page of the older version is left, its files go.
    await other.close();
    await page.close();
    await tab.reload();
    await untilKept(tab, 1);
    expect(opened.noted.violations).toEqual([]);
  } finally {
    next.remove();
  }
});

test('where nothing was pasted, the newer version is loaded in place', async () => {
  const next = nextVersion();
  try {
    await untilKept(page);
    await site.follow(next.folder);
    await page.reload();
    await page.locator('[data-update]').waitFor();
    // A file too large for another tab would be lost.
    await page.getByLabel('Open a file').setInputFiles({
      name: 'a.log',
      mimeType: 'text/plain',
      buffer: Buffer.from('nothing here\n'.repeat(180_000)),
    });
    await page.locator('[data-update]').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Clear' }).first().click();
    await page.locator('[data-update]').getByRole('button', { name: 'Reload', exact: true }).click();
    await page.locator('[data-build]', { hasText: '9.9.9' }).waitFor();
    expect(await page.locator('[data-update]').count()).toBe(0);
  } finally {
    next.remove();
  }
});

test('two tabs play two stories by turns, each its own', async () => {
  await visit('/lab?story=revoke');
  const other = await page.context().newPage();
  await visit('/lab?story=csrf', other);
  const carried = [carriedIn(page), carriedIn(other)];
  const turns = [
    ['xss-steals-token', 'alg-none'],
    ['same-login', 'another-domain'],
  ] as const;
  for (const [here, there] of turns) {
    await Promise.all([
      page.locator(`[data-story=${here}]`).click(),
      other.locator(`[data-story=${there}]`).click(),
    ]);
    await Promise.all([stepTo(page, here), stepTo(other, there)]);
  }
  for (const each of carried) {
    expect(each.length).toBeGreaterThan(5);
    expect(each).not.toContain(false);
  }
});

test.each([
  ['ended by the browser', 'stop'],
  ['unregistered', 'unregister'],
])('a worker that is %s in mid-run is noticed, and the run goes on through a new one', async (_, how) => {
  await visit('/lab?record');
  await page.locator('[data-mode=hybrid] [data-exchange]').nth(1).waitFor();
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('ServiceWorker.enable');
  const end = () =>
    how === 'stop'
      ? cdp.send('ServiceWorker.stopAllWorkers')
      : page.evaluate(async () => {
          for (const each of await navigator.serviceWorker.getRegistrations()) await each.unregister();
        });
  let count = 2;
  const done = async () => {
    count += 1;
    await page
      .locator('[data-mode=hybrid] [data-exchange]')
      .nth(count - 1)
      .waitFor();
    await expect.poll(() => page.locator('[aria-busy=true]').count()).toBe(0);
  };
  const orders = page.getByRole('button', { name: 'Read orders', exact: true });
  for (let round = 0; round < 3; round += 1) {
    // At once, so that it ends while requests are under way; then between two acts.
    await Promise.all([
      page.waitForRequest((request) => request.url().includes('/-/shop.example/orders')),
      orders.click(),
      end(),
    ]);
    await done();
    await end();
    const carried = carriedIn(page);
    await orders.click();
    await done();
    // Each came through a worker again, by the same run.
    await expect.poll(() => carried.filter(Boolean).length).toBe(3);
  }
  const statuses = await page
    .locator('[data-exchange]')
    .evaluateAll((all) => all.map((each) => (each as HTMLElement).dataset['status']));
  expect(statuses).toHaveLength(3 * count);
  expect(new Set(statuses)).toEqual(new Set(['200']));
  expect(problems()).toEqual([]);
});

test('a page past its worker, by a forced reload, is taken over as it is', async () => {
  await untilKept(page);
  await page.goto(`${site.home}?forced#/inspect`);
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Page.reload', { ignoreCache: true });
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller === null)).toBe(true);
  await box().fill(PASTED);
  const carried = carriedIn(page);
  await page.getByRole('link', { name: 'Lab', exact: true }).click();
  await page.locator('[data-story=revoke]').click();
  await stepTo(page, 'revoke');
  expect(carried).not.toContain(false);
  await page.getByRole('link', { name: 'Inspect', exact: true }).click();
  expect(await box().inputValue()).toBe(PASTED);
  expect(problems()).toEqual([]);
  expect(opened.noted.violations).toEqual([]);
});
