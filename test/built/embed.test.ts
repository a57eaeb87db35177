/** The built page in a frame of another origin: steered by that page alone, and denied what frames are denied. Not: the form of the messages (test/ui/learn/protocol.test.ts). */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FrameLocator, Page } from 'playwright';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { closeBrowser, NOTHING, open, type Opened } from './browser';

const LESSON = 'kick-them-out';

/** A page with the frame that its query names, which notes what it is told. */
const PAGE = `<!doctype html><html lang="en"><title>Slides</title><iframe width="800" height="500" title="lesson"></iframe><script>
const frame = document.querySelector('iframe');
const said = [];
addEventListener('message', ({ source, origin, data }) => {
  if (source === frame.contentWindow) said.push({ origin, ...data });
});
addEventListener('keydown', ({ key }) => said.push({ is: 'own key', key }));
const send = (message) => frame.contentWindow.postMessage(message, '*');
frame.src = decodeURIComponent(location.search.slice(1));
</script>`;

let server: Server;
let own: string;
/** The same pages by another name: another origin. */
let foreign: string;
const pages: Opened[] = [];

beforeAll(async () => {
  server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).end(PAGE);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  own = `http://127.0.0.1:${port}`;
  foreign = `http://localhost:${port}`;
});
afterAll(async () => {
  await closeBrowser();
  server.close();
});

/** What a browser does that denies a frame of another site its storage and its workers. */
const deny = () => {
  const refuse = () => {
    throw new DOMException('denied', 'SecurityError');
  };
  for (const name of ['localStorage', 'sessionStorage', 'indexedDB'])
    Object.defineProperty(window, name, { get: refuse });
  Object.defineProperty(ServiceWorkerContainer.prototype, 'register', {
    value: () => Promise.reject(new DOMException('denied', 'SecurityError')),
  });
  Object.defineProperty(ServiceWorkerContainer.prototype, 'getRegistrations', {
    value: () => Promise.reject(new DOMException('denied', 'SecurityError')),
  });
};

interface Embedded {
  readonly page: Page;
  readonly frame: FrameLocator;
  readonly opened: Opened;
}

const embedIn = async (around: string, query: string, denied = false): Promise<Embedded> => {
  const opened = await open('/rules');
  pages.push(opened);
  const { page } = opened;
  if (denied) await page.addInitScript(deny);
  const src = `${inject('page')}embed.html#/learn/${LESSON}?${query}`;
  await page.goto(`${around}/?${encodeURIComponent(src)}`);
  const frame = page.frameLocator('iframe');
  await frame.getByRole('button', { name: 'Reset the lesson' }).waitFor();
  await frame.locator('[data-mode]').first().waitFor();
  return { page, frame, opened };
};

type Said = Readonly<Record<string, unknown>>;
const saidIn = (page: Page) => page.evaluate<Said[]>('said');
const lastIn = async (page: Page) => (await saidIn(page)).at(-1);
const send = (page: Page, message: object) =>
  page.evaluate(`send(${JSON.stringify({ claimcheck: 1, ...message })})`);
const asks = (page: Page, message: object, answer: object) =>
  expect
    .poll(async () => {
      const count = (await saidIn(page)).length;
      await send(page, message);
      await expect.poll(async () => (await saidIn(page)).length).toBe(count + 1);
      return lastIn(page);
    })
    .toMatchObject(answer);

/** The requests for the page around are none of the page's own. */
const unharmed = ({ noted }: Opened) => {
  expect({ ...noted, strayRequests: [] }).toEqual(NOTHING);
};

test('the page around steers the lesson, and each command is answered once', async () => {
  const { page, frame, opened } = await embedIn(own, `step=1&embed=${encodeURIComponent(own)}`);
  const lesson = new URL(inject('page')).origin;
  await expect.poll(() => saidIn(page)).toHaveLength(1);
  expect(await lastIn(page)).toEqual({
    origin: lesson,
    claimcheck: 1,
    is: 'ready',
    lesson: LESSON,
    step: 1,
    last: 7,
    asked: false,
    on: [],
    seed: expect.any(Number),
  });
  await asks(page, { do: 'state' }, { is: 'at', step: 1 });
  await asks(page, { do: 'goto', step: 3 }, { is: 'at', step: 3, asked: false });
  await asks(page, { do: 'goto', step: 3 }, { is: 'at', step: 3 });
  await asks(page, { do: 'next' }, { step: 4, asked: true });
  await asks(page, { do: 'next' }, { step: 4, asked: true });
  expect(await frame.locator('[data-answer]').count()).toBe(0);
  await asks(page, { do: 'next', reveal: true }, { step: 4, asked: false });
  await frame.locator('[data-answer]').waitFor();
  await asks(page, { do: 'prev' }, { step: 3 });
  await asks(page, { do: 'next' }, { step: 4, asked: false });
  await asks(page, { do: 'toggle', on: ['denylist', 'none such'] }, { step: 4, on: ['denylist'] });
  await frame.locator('[data-toggle=denylist]:checked').waitFor();
  await frame.getByRole('button', { name: 'Record' }).click();
  await frame.locator('[data-mode=jwt] [data-status="401"]').waitFor({ state: 'attached' });
  await asks(page, { do: 'goto', step: 4000 }, { step: 7, last: 7 });
  await asks(page, { do: 'next' }, { step: 7 });
  await asks(page, { do: 'reset' }, { is: 'ready', step: 0, on: [], asked: false });
  await asks(page, { do: 'prev' }, { step: 0 });
  await send(page, { do: 'print' });
  await page.evaluate('send("next"); send(null); send({ do: "next" })');
  await asks(page, { do: 'state' }, { step: 0 });
  unharmed(opened);
});

test('a page of another origin than the address names is not heard, and told nothing', async () => {
  for (const [around, named] of [
    [foreign, own],
    [own, undefined],
  ] as const) {
    const { page, frame } = await embedIn(
      around,
      named === undefined ? 'step=1&embed' : `step=1&embed=${encodeURIComponent(named)}`,
    );
    await send(page, { do: 'goto', step: 3 });
    await send(page, { do: 'state' });
    // The frame's own key comes after the messages, and is handed to nobody.
    await frame.getByRole('heading', { level: 1 }).click();
    await page.keyboard.press('f');
    await page.keyboard.press('ArrowRight');
    await frame.getByText('Step 2 of 6', { exact: true }).waitFor();
    expect(await saidIn(page)).toEqual([]);
  }
});

test('another frame of the page is not heard, though its origin is the one named', async () => {
  const { page, frame } = await embedIn(own, `step=1&embed=${encodeURIComponent(own)}`);
  await page.evaluate(async (address) => {
    const other = document.createElement('iframe');
    other.src = address;
    await new Promise((resolve) => {
      other.addEventListener('load', resolve);
      document.body.append(other);
    });
  }, `${own}/?about:blank`);
  const other = page.frames().find((each) => each.url().startsWith(own) && each !== page.mainFrame());
  await other?.evaluate("parent.frames[0].postMessage({ claimcheck: 1, do: 'goto', step: 3 }, '*')");
  await asks(page, { do: 'state' }, { step: 1 });
  expect(other).toBeDefined();
  expect(await frame.getByText('Step 1 of 6', { exact: true }).count()).toBe(1);
});

test('keys that the lesson leaves reach the page around; its own and those of fields do not', async () => {
  const { page, frame } = await embedIn(own, `step=6&embed=${encodeURIComponent(own)}`);
  await expect.poll(() => saidIn(page)).toHaveLength(1);
  const keys = async () => (await saidIn(page)).filter(({ is }) => is === 'key').map(({ key }) => key);
  await frame.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('f');
  await page.keyboard.press('Shift+Escape');
  await expect.poll(keys).toEqual(['f', 'Shift', 'Escape']);
  expect(await lastIn(page)).toMatchObject({ code: 'Escape', shiftKey: true, ctrlKey: false, repeat: false });
  // A prediction is open: the key leads to its options, whose keys are theirs.
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('End');
  await frame.getByRole('button', { name: 'Lock in (sure)' }).click();
  await page.keyboard.press('End');
  await frame.getByText('Your turn', { exact: true }).first().waitFor();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('PageDown');
  await expect.poll(keys).toEqual(['f', 'Shift', 'Escape', 'ArrowRight', 'PageDown']);
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowLeft');
  await expect.poll(keys).toEqual(['f', 'Shift', 'Escape', 'ArrowRight', 'PageDown', 'ArrowLeft']);
  await frame.getByRole('combobox', { name: 'Speed of playing the lesson' }).focus();
  await page.keyboard.press('x');
  await page.keyboard.press('Tab');
  await asks(page, { do: 'state' }, { step: 0 });
  expect(await keys()).toHaveLength(6);
});

test('it fits a frame of 800 by 500 and a telephone, and opens alone by its link', async () => {
  const { page, frame } = await embedIn(own, 'step=3&on=denylist&embed');
  for (const [width, height] of [
    [800, 500],
    [390, 600],
  ] as const) {
    await page.locator('iframe').evaluate(
      (element, size) => {
        element.setAttribute('width', `${size.width}`);
        element.setAttribute('height', `${size.height}`);
      },
      { width, height },
    );
    const over = () =>
      frame
        .locator('html')
        .evaluate(({ scrollWidth, clientWidth, scrollHeight, clientHeight }) => [
          scrollWidth - clientWidth,
          clientWidth >= 640 ? Math.max(0, scrollHeight - clientHeight) : 0,
        ]);
    await expect.poll(over).toEqual([0, 0]);
  }
  for (const role of ['banner', 'contentinfo', 'navigation'] as const)
    expect(await frame.getByRole(role).count()).toBe(0);
  const link = frame.getByRole('link', { name: 'Open in Claimcheck' });
  expect(await link.getAttribute('rel')).toBe('noopener');
  const [alone] = await Promise.all([page.context().waitForEvent('page'), link.click()]);
  await alone.getByRole('button', { name: 'Link', exact: false }).waitFor();
  expect(new URL(alone.url()).hash).toBe(`#/learn/${LESSON}?step=3&on=denylist`);
});

test('without storage and without a service worker the lesson is played all the same', async () => {
  const { frame, opened } = await embedIn(own, 'step=4&embed', true);
  await frame.getByRole('button', { name: /^Show without predicting/u }).click();
  await frame.locator('[data-prediction]').waitFor();
  await frame.getByRole('button', { name: 'Record' }).click();
  await frame.locator('[data-mode=jwt] [data-status="200"]').nth(2).waitFor({ state: 'attached' });
  await frame.getByRole('button', { name: 'Next', exact: true }).click();
  await frame.getByText('Step 5 of 6', { exact: true }).waitFor();
  expect({ ...opened.noted, strayRequests: [] }).toEqual(NOTHING);
});

test('a frame installs nothing and keeps nothing, even within a page of the same site', async () => {
  const { page, opened } = await embedIn(foreign, 'step=1&embed');
  // An unframed page keeps its files once it has been at rest for five seconds.
  await page.waitForTimeout(8000);
  const left = await page.frames()[1]?.evaluate(async () => ({
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    caches: await caches.keys(),
    kept: [document.cookie, ...Object.keys(localStorage), ...Object.keys(sessionStorage)],
  }));
  expect(left).toEqual({ workers: 0, caches: [], kept: [''] });
  unharmed(opened);
});

test('the copied frame has a title, and shows the lesson', async () => {
  const opened = await open(`/learn/${LESSON}?step=2`);
  const { page } = opened;
  await page.getByRole('button', { name: 'Link', exact: false }).first().click();
  await page.getByLabel(/^Origin of your page/u).fill(`${own}/`);
  await page.getByText(/^Enter an origin/u).waitFor();
  await page.getByLabel(/^Origin of your page/u).fill(own);
  await page.getByLabel('Seed').fill('7');
  await expect.poll(() => page.locator('[data-link=frame]').textContent()).toContain('seed=7');
  const snippet = (await page.locator('[data-link=frame]').textContent()) ?? '';
  expect(snippet).toContain('title="Kick them out now – Claimcheck"');
  expect(opened.noted).toEqual(NOTHING);
  await page.goto(own);
  await page.setContent(snippet);
  await page.frameLocator('iframe').getByText('Step 2 of 6', { exact: true }).waitFor();
  expect(opened.noted.violations).toEqual([]);
});
