/** What a person sees when a file of the page can't be fetched: a message in its place, the paste kept, and a way on. */
import { afterAll, afterEach, expect, test } from 'vitest';
import { everything } from '../scale';
import { token } from './compact';
import { closeBrowser, open, UNKEPT, type Opened } from './browser';

let opened: Opened | undefined;
afterEach(async () => {
  await opened?.close();
});
afterAll(closeBrowser);

const PASTED = token({ alg: 'HS256', typ: 'JWT' }, { sub: 'only-in-the-paste' });

/** Refuses files as a redeploy does. @returns lets them pass again */
const refuse = async ({ page }: Opened, files: RegExp) => {
  await page.route(files, (route) => route.fulfill({ status: 404, body: '' }));
  return () => page.unroute(files);
};

test('the lab’s file is refused: the page stays, says so, and loads it when it is there again', async () => {
  opened = await open('/inspect', UNKEPT);
  const { page } = opened;
  await page.getByLabel('Token or text to inspect').fill(PASTED);
  await page.locator('[data-verdict]').waitFor();
  const allow = await refuse(opened, /assets\/lab-[\w-]+\.js/u);
  await page.getByRole('link', { name: 'Lab', exact: true }).click();
  const failed = page.locator('[data-failed="load"]');
  await failed.waitFor();
  expect(await failed.innerText()).toContain('Your pasted text is still here');
  expect(await page.getByRole('link', { name: 'Inspect' }).count()).toBe(1);
  await failed.getByText('Report', { exact: true }).click();
  const report = await failed.locator('pre').innerText();
  expect(report).toContain('Place: #/lab');
  expect(report).not.toContain('only-in-the-paste');
  expect(report).not.toContain(PASTED.slice(0, 12));
  await allow();
  await failed.getByRole('button', { name: 'Try again' }).click();
  await page.locator('[data-mode]').first().waitFor();
  await page.getByRole('link', { name: 'Inspect' }).click();
  expect(await page.getByLabel('Token or text to inspect').inputValue()).toBe(PASTED);
});

test.runIf(everything)('a tool’s file is refused: only its place fails', async () => {
  opened = await open('/inspect', UNKEPT);
  const { page } = opened;
  await page.getByLabel('Token or text to inspect').fill(PASTED);
  await page.locator('[data-verdict]').waitFor();
  await refuse(opened, /assets\/tools-[\w-]+\.js/u);
  await page.getByRole('tab', { name: 'Bytes' }).click();
  await page.locator('[role="tabpanel"] [data-failed="load"]').waitFor();
  expect(await page.locator('[data-verdict]').count()).toBe(1);
  expect(await page.getByLabel('Token or text to inspect').inputValue()).toBe(PASTED);
});

test.runIf(everything)('a new tab takes the paste over from this one, and neither stores it', async () => {
  opened = await open('/inspect', UNKEPT);
  const { page } = opened;
  await page.getByLabel('Token or text to inspect').fill(PASTED);
  await page.locator('[data-verdict]').waitFor();
  const allow = await refuse(opened, /assets\/lab-[\w-]+\.js/u);
  await page.getByRole('link', { name: 'Lab', exact: true }).click();
  const failed = page.locator('[data-failed="load"]');
  await failed.waitFor();
  await allow();
  const [tab] = await Promise.all([
    page.context().waitForEvent('page'),
    failed.getByRole('button', { name: 'Reload in a new tab' }).click(),
  ]);
  await page.getByText('The new tab has your text').waitFor();
  await tab.locator('[data-mode]').first().waitFor();
  await tab.getByRole('link', { name: 'Inspect' }).click();
  expect(await tab.getByLabel('Token or text to inspect').inputValue()).toBe(PASTED);
  expect(
    await tab.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie, window.name]),
  ).toEqual([0, 0, '', '']);
});

test('what reads other text is refused: the box stays with the text in it, and the text is read when the file is there', async () => {
  opened = await open('/nowhere', UNKEPT);
  const { page } = opened;
  await page.getByRole('heading', { name: 'There is no page' }).waitFor();
  const allow = await refuse(opened, /assets\/(?:paste|forms)-[\w-]+\.js/u);
  await page.getByRole('navigation').getByRole('link', { name: 'Inspect' }).click();
  const box = page.getByLabel('Token or text to inspect');
  await box.fill(`Authorization: Bearer ${PASTED}, as it stood in a log`);
  await page.locator('[data-failed="load"]').first().waitFor();
  expect(await box.inputValue()).toContain(PASTED);
  await box.press('End');
  await page.keyboard.type(' typed on');
  expect(await box.inputValue()).toContain('in a log typed on');
  await allow();
  await page.getByRole('button', { name: 'Try again' }).first().click();
  await page.locator('[data-verdict]').waitFor();
  expect(await page.locator('[data-failed]').count()).toBe(0);
});

test.runIf(everything)(
  'a stylesheet is refused: the page says so, and is styled after trying again',
  async () => {
    opened = await open('/inspect', UNKEPT);
    const { page } = opened;
    await page.getByLabel('Token or text to inspect').fill(PASTED);
    await page.locator('[data-verdict]').waitFor();
    const allow = await refuse(opened, /assets\/lab-[\w-]+\.css/u);
    await page.getByRole('link', { name: 'Lab', exact: true }).click();
    const failed = page.locator('[data-failed="load"]');
    await failed.waitFor();
    await allow();
    await failed.getByRole('button', { name: 'Try again' }).click();
    await page.locator('[data-mode]').first().waitFor();
    const unstyled = await page.evaluate(
      () =>
        [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')].filter(
          ({ sheet }) => !sheet,
        ).length,
    );
    expect(unstyled).toBe(0);
    expect(
      await page.evaluate(() => [...document.styleSheets].some(({ href }) => href?.includes('/lab-'))),
    ).toBe(true);
  },
);

test.runIf(everything)(
  'what reads a large file is refused: the file is read on request when it is there again',
  async () => {
    opened = await open('/inspect', UNKEPT);
    const { page } = opened;
    await page.getByLabel('Token or text to inspect').waitFor();
    const allow = await refuse(opened, /assets\/tools-[\w-]+\.js/u);
    const buffer = Buffer.from(`${PASTED}\n${'nothing here\n'.repeat(180_000)}`);
    await page.getByLabel('Open a file').setInputFiles({ name: 'a.log', mimeType: 'text/plain', buffer });
    await page.locator('[data-failed="read"]').waitFor();
    await allow();
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.locator('[data-verdict]').waitFor();
    expect(await page.locator('[data-failed]').count()).toBe(0);
  },
);

test('a page of another site that opens this one gets and gives nothing', async () => {
  opened = await open('/inspect', UNKEPT);
  const { page } = opened;
  const home = page.url();
  const other = await page.context().newPage();
  await other.route('https://elsewhere.example/', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<p>elsewhere</p>' }),
  );
  await other.goto('https://elsewhere.example/');
  const [tab] = await Promise.all([
    page.context().waitForEvent('page'),
    other.evaluate((address) => {
      const heard: unknown[] = [];
      Object.assign(window, { heard });
      addEventListener('message', ({ data }: MessageEvent<unknown>) => heard.push(data));
      const opening = window.open(address);
      setInterval(() => opening?.postMessage({ claimcheck: { pasted: 'forced' } }, '*'), 50);
    }, home),
  ]);
  await tab.getByLabel('Token or text to inspect').waitFor();
  await tab.waitForTimeout(500);
  expect(await tab.getByLabel('Token or text to inspect').inputValue()).toBe('');
  expect(await other.evaluate(() => (window as unknown as { heard: unknown[] }).heard)).toEqual([]);
});
