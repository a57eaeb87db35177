/** A large file in the built page: read in a worker under its policy, while the page answers; and cancelled. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { closeBrowser, NOTHING, open, type Opened } from './browser';

const encode = (text: string): string => Buffer.from(text).toString('base64url');
const token = (sub: number): string =>
  `${encode('{"alg":"HS256","typ":"JWT"}')}.${encode(JSON.stringify({ sub: `u${sub}`, aud: 'till' }))}.${encode('x'.repeat(32))}`;

/** Requests as a browser records them, ten tokens among them. */
const harOf = (bytes: number): string => {
  const entry = (number: number) => ({
    request: {
      method: 'GET',
      url: 'https://api.bakery.example/orders',
      headers: [{ name: 'authorization', value: `Bearer ${token(number % 10)}` }],
    },
    response: { status: 200, headers: [], content: { text: '{"bread":"rye"}'.repeat(100) } },
  });
  const count = Math.ceil(bytes / JSON.stringify(entry(0)).length);
  return JSON.stringify({ log: { entries: Array.from({ length: count }, (_, index) => entry(index)) } });
};

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'large-'));
  await writeFile(join(folder, 'small.har'), harOf(4_000_000));
  await writeFile(join(folder, 'large.har'), harOf(50_000_000));
});

let opened: Opened;
beforeEach(async () => {
  opened = await open('/inspect');
});
afterEach(async () => {
  expect(opened.noted).toEqual(NOTHING);
  await opened.close();
});
afterAll(async () => {
  await closeBrowser();
  await rm(folder, { recursive: true });
});

/** Counts the frames that the page draws from now on. */
const countFrames = () =>
  opened.page.evaluate(() => {
    let frames = 0;
    const look = () => {
      frames += 1;
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
    Object.assign(window, { framesDrawn: () => frames });
  });
const framesDrawn = () =>
  opened.page.evaluate(() => (window as unknown as { framesDrawn: () => number }).framesDrawn());

test('a HAR file is read in a worker and its tokens are listed', async () => {
  await opened.page.getByLabel('Open a file').setInputFiles(join(folder, 'small.har'));
  await opened.page.getByRole('heading', { name: 'Found: 10' }).waitFor();
  expect(await opened.page.locator('[data-artifact=jws]').count()).toBe(10);
  expect(await opened.page.locator('tbody tr').first().textContent()).toContain(
    'Authorization field of request 1 (GET api.bakery.example), and',
  );
  expect(await opened.page.getByLabel('Token or text to inspect').inputValue()).toBe('');
});

test('one of 50 MB too, with the page drawing and answering all the while', async () => {
  await opened.page.getByLabel('Open a file').setInputFiles(join(folder, 'large.har'));
  await opened.page.getByLabel('Reading').waitFor();
  await countFrames();
  const box = opened.page.getByLabel('Token or text to inspect');
  await box.focus();
  const reading = await opened.page.getByLabel('Reading').count();
  const drawn = await framesDrawn();
  await opened.page.getByRole('heading', { name: 'Found: 10' }).waitFor();
  // It was still being read when the page took the focus, and frames were drawn until it was.
  expect(reading).toBe(1);
  expect(await framesDrawn()).toBeGreaterThan(drawn + 2);
});

test('reading can be cancelled', async () => {
  await opened.page.getByLabel('Open a file').setInputFiles(join(folder, 'large.har'));
  await opened.page.getByRole('button', { name: 'Cancel' }).click();
  expect(await opened.page.getByLabel('Reading').count()).toBe(0);
  await opened.page.getByLabel('Token or text to inspect').fill(token(1));
  await opened.page.locator('[data-verdict]').waitFor();
  expect(await opened.page.locator('[data-part=payload]').textContent()).toContain('"u1"');
});

test('a text of 1.2 MB in the box is read in the worker too, and the next paste takes its place', async () => {
  const box = opened.page.getByLabel('Token or text to inspect');
  const paste = (text: string) =>
    opened.page.evaluate((pasted) => {
      const data = new DataTransfer();
      data.setData('text/plain', pasted);
      document.body.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      );
    }, text);
  await paste(harOf(1_200_000));
  await opened.page.getByText('Reading 1.2 MB …').waitFor();
  await paste(token(77));
  await opened.page.locator('[data-verdict]').waitFor();
  expect(await box.inputValue()).toBe(token(77));
  expect(await opened.page.getByLabel('Reading').count()).toBe(0);
  expect(await opened.page.locator('[data-part=payload]').textContent()).toContain('"u77"');
  await paste(harOf(1_200_000));
  await opened.page.getByRole('heading', { name: 'Found: 10' }).waitFor();
  // The beginning alone is in the box, and the page says so.
  expect((await box.inputValue()).length).toBe(10_000);
  await opened.page.getByText(/^Shown are the first 10,000 of/u).waitFor();
});
