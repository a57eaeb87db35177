/** The request counter, held against what the browser itself saw; pasted addresses are never asked for. Not: the lab's messages (lab.test.ts). */
import { afterAll, afterEach, expect, test } from 'vitest';
import { token } from './compact';
import { closeBrowser, NOTHING, open, type Opened } from './browser';

let opened: Opened | undefined;
afterEach(async () => {
  await opened?.close();
});
afterAll(closeBrowser);

const ELSEWHERE = 'https://keys.attacker.example';
const POINTING: readonly [name: string, text: string][] = [
  ['jku', token({ alg: 'RS256', jku: `${ELSEWHERE}/jwks.json` }, { sub: 'a' })],
  ['x5u', token({ alg: 'RS256', x5u: `${ELSEWHERE}/chain.pem` }, { sub: 'a' })],
  ['iss', token({ alg: 'RS256', kid: '1' }, { iss: ELSEWHERE, picture: `${ELSEWHERE}/p.png` })],
];

const counted = async ({ page }: Opened) => {
  const count = async (name: string) =>
    Number(await page.locator('[data-requests]').getAttribute(`data-${name}`));
  return { requests: await count('requests'), foreign: await count('foreign'), lab: await count('lab') };
};

test('tokens that name addresses make no request but for files of the page', async () => {
  opened = await open('/inspect');
  const { page, noted } = opened;
  const home = page.url().split('#')[0] ?? '';
  const paths: string[] = [];
  await page.waitForLoadState('networkidle');
  page.on('request', (request) => paths.push(request.url()));
  for (const [, text] of POINTING) {
    await page.getByLabel('Token or text to inspect').fill(text);
    await page.locator('[data-verdict]').waitFor();
    for (const tool of await page.locator('[data-tab]').all()) await tool.click();
  }
  await page.waitForLoadState('networkidle');
  // Parts of the page that are loaded when they are first needed, each once; addresses carry nothing of the token.
  expect(
    paths.filter((path) => !/^assets\/[\w-]+-[\w-]{8}\.(?:js|css)$/u.test(path.slice(home.length))),
  ).toEqual([]);
  expect(new Set(paths).size).toBe(paths.length);
  expect(noted).toEqual(NOTHING);
  expect(await counted(opened)).toMatchObject({ foreign: 0, lab: 0 });
});

test('a second token of the same kind makes none at all', async () => {
  opened = await open('/inspect');
  const { page } = opened;
  const box = page.getByLabel('Token or text to inspect');
  await box.fill(POINTING[0]?.[1] ?? '');
  await page.locator('[data-verdict]').waitFor();
  await page.waitForLoadState('networkidle');
  const before = await counted(opened);
  const paths: string[] = [];
  page.on('request', (request) => paths.push(request.url()));
  for (const [, text] of POINTING) {
    await box.fill(text);
    await page.locator('[data-verdict]').waitFor();
  }
  await page.waitForLoadState('networkidle');
  expect(paths).toEqual([]);
  expect(await counted(opened)).toEqual(before);
});

test('the counter says how many requests the browser made, and counts the lab by itself', async () => {
  opened = await open('/inspect');
  const { page } = opened;
  await page.reload();
  await page.waitForLoadState('networkidle');
  const measured = () =>
    page.evaluate(
      () =>
        performance.getEntriesByType('resource').filter(({ name }) => name.startsWith('http')).length +
        performance.getEntriesByType('navigation').length,
    );
  // Files that are fetched ahead come in meanwhile.
  await expect.poll(async () => (await counted(opened as Opened)).requests - (await measured())).toBe(0);
  await page.goto(`${page.url().split('#')[0] ?? ''}#/lab?record`);
  await page.locator('[data-mode=hybrid] [data-exchange]').nth(1).waitFor();
  const before = (await counted(opened)).lab;
  expect(before).toBeGreaterThan(0);
  await page.getByRole('button', { name: 'Read orders', exact: true }).click();
  await page.locator('[data-mode=hybrid] [data-exchange]').nth(2).waitFor();
  await expect.poll(async () => (await counted(opened as Opened)).lab).toBe(before + 3);
  expect((await counted(opened)).foreign).toBe(0);
});

test('a request to elsewhere would be counted as one', async () => {
  opened = await open('/inspect', { bypassCSP: true });
  const { page } = opened;
  await page.route('https://elsewhere.example/**', (route) => route.fulfill({ body: 'x' }));
  await page.evaluate(() => fetch('https://elsewhere.example/', { mode: 'no-cors' }));
  await expect.poll(async () => (await counted(opened as Opened)).foreign).toBe(1);
  expect(await page.locator('[data-requests]').textContent()).toContain('1 request to other sites');
});
