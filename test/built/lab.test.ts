/** The lab in the built page: every request through the real service worker, nothing kept by the real browser. */
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';
import { stores } from '#lab/stores';
import { closeBrowser, NOTHING, open, type Opened } from './browser';

let opened: Opened;
const carried: {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly worker: boolean;
}[] = [];

beforeEach(async () => {
  carried.length = 0;
  opened = await open('/lab');
  await opened.page.getByRole('button', { name: 'Record', exact: true }).click();
  opened.page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (!pathname.includes('/-/')) return;
    carried.push({
      method: response.request().method(),
      path: pathname.slice(pathname.indexOf('/-/') + 2),
      status: response.status(),
      worker: response.fromServiceWorker(),
    });
  });
  await opened.page.locator('[data-mode=hybrid] [data-exchange]').nth(1).waitFor();
});
afterEach(async () => {
  await opened.close();
});
afterAll(closeBrowser);

const act = async (name: string, exact = true) => {
  await opened.page.getByRole('button', { name, exact }).click();
  await expect.poll(() => opened.page.locator('[aria-busy=true]').count()).toBe(0);
};
const choose = async (menu: string, item: string, role: 'menuitem' | 'menuitemradio' = 'menuitem') => {
  await opened.page.getByRole('button', { name: new RegExp(`^${menu}`, 'u') }).click();
  await opened.page.getByRole(role, { name: item, exact: true }).click();
  await expect.poll(() => opened.page.locator('[aria-busy=true]').count()).toBe(0);
};
const statuses = (mode: string) =>
  opened.page
    .locator(`[data-mode=${mode}] [data-exchange]`)
    .evaluateAll((elements) => elements.map((element) => Number((element as HTMLElement).dataset['status'])));

test('the default run is there: log in and orders, three times', async () => {
  for (const mode of ['session', 'jwt', 'hybrid']) expect(await statuses(mode)).toEqual([200, 200]);
  expect(opened.noted).toEqual(NOTHING);
});

/** The lab's picture of itself: the page's own file is held back until `go`. */
const openPicture = async () => {
  const early = await open('/rules');
  let go: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    go = resolve;
  });
  await early.page.route(/assets\/lab-[\w-]+\.js/u, async (route) => {
    await held;
    await route.continue();
  });
  await early.page.getByRole('link', { name: 'Lab', exact: true }).click();
  const press = async (selector: string) => {
    const {
      x = 0,
      y = 0,
      width = 0,
      height = 0,
    } = (await early.page.locator(`[inert] ${selector}`).boundingBox()) ?? {};
    await early.page.mouse.click(x + width / 2, y + height / 2);
  };
  return { ...early, press, go };
};

test('a story pressed before the lab answers is chosen once it does', async () => {
  const { page, press, go, close } = await openPicture();
  await press('[data-story=xss-steals-token]');
  expect(await page.locator('[inert] [aria-current=true][data-story]').count()).toBe(1);
  go();
  await page.locator('[data-story=xss-steals-token][aria-current=true]:not([inert] *)').waitFor();
  await page.locator('[inert]').waitFor({ state: 'detached' });
  await close();
});

test.each([
  ['an act', '[data-act=read-orders]', 'button[aria-label="3 Read orders"]'],
  ['a menu', 'button:has-text("Defenses")', '[role=menu]'],
  ['Record', 'button:has-text("Record")', '[id=record]'],
])('%s pressed before the lab answers is done once it does', async (_name, pressed, shown) => {
  const { page, press, go, close } = await openPicture();
  expect(await page.locator(shown).count()).toBe(0);
  await press(pressed);
  go();
  await page.locator(`${shown}:not([inert] *)`).first().waitFor();
  await close();
});

test('a menu pressed after a story opens, though its name counts other defenses then', async () => {
  const { page, press, go, close } = await openPicture();
  const defences = 'button:has-text("Defenses")';
  const before = await page.locator(`[inert] ${defences}`).getAttribute('aria-label');
  await press('[data-story=csrf]');
  await press(defences);
  go();
  await page.locator('[role=menu]').waitFor();
  await page.waitForURL(/story=csrf/u);
  await page.keyboard.press('Escape');
  await page.locator('[role=menu]').waitFor({ state: 'detached' });
  await page.locator('[data-story=csrf][aria-current=true]:not([inert] *)').waitFor();
  expect(await page.locator(`${defences}:not([inert] *)`).getAttribute('aria-label')).not.toBe(before);
  await close();
});

test('a list pressed before the lab answers opens once it does', async () => {
  const { page, press, go, close } = await openPicture();
  await page.evaluate(() => {
    // On a slow machine a press is too long ago.
    Object.defineProperty(navigator, 'userActivation', { value: { isActive: true } });
    HTMLSelectElement.prototype.showPicker = function show() {
      this.dataset['opened'] = '';
    };
  });
  await press('select');
  go();
  await expect.poll(() => page.locator('select[data-opened]:focus').count()).toBe(1);
  await close();
});

test('a key pressed before the lab answers counts once it does', async () => {
  const { page, go, close } = await openPicture();
  await page.locator('[inert] [data-story]').first().waitFor();
  await page.keyboard.press('2');
  go();
  await page.waitForURL(/story=/u);
  expect(await page.locator('[data-story][aria-current=true]').count()).toBeGreaterThan(0);
  await close();
});

test('an act sends its own requests, through the service worker, and no others', async () => {
  await act('Read orders');
  await opened.page.locator('[data-mode=hybrid] [data-exchange]').nth(2).waitFor();
  const orders = { method: 'GET', path: '/shop.example/orders', status: 200, worker: true };
  expect(carried.slice(-3)).toEqual([orders, orders, orders]);
  const before = carried.length;
  await choose('Custom', 'Refresh');
  await opened.page.locator('[data-mode=hybrid] [data-exchange]').nth(3).waitFor();
  expect(carried.slice(before)).toEqual([
    { method: 'POST', path: '/shop.example/auth/refresh', status: 200, worker: true },
  ]);
});

test('the real browser holds no cookie and no storage, and no answer of the lab, whatever the store', async () => {
  for (const { label: store } of stores) {
    await choose('Custom', `JWT kept in: ${store}`, 'menuitemradio');
    await opened.page.keyboard.press('Escape');
    await act('Log in');
    const kept = await opened.page.evaluate(async () => ({
      cookie: document.cookie,
      local: Object.entries(localStorage),
      session: Object.entries(sessionStorage),
      databases: await indexedDB.databases(),
    }));
    expect({ store, kept }).toEqual({
      store,
      kept: { cookie: '', local: [], session: [], databases: [] },
    });
  }
  const answers = await opened.page.evaluate(async () => {
    const kept = await Promise.all(
      (await caches.keys()).map(async (name) => (await caches.open(name)).keys()),
    );
    return kept.flat().filter(({ url }) => url.includes('/-/')).length;
  });
  expect(answers).toBe(0);
  expect(await opened.page.context().cookies()).toEqual([]);
  expect(opened.noted.violations).toEqual([]);
});

test('after twenty minutes the JWT is refused, the session is not, and the hybrid refreshes', async () => {
  await choose('Wait', 'Wait 20 minutes');
  await act('Read orders');
  await opened.page.locator('[data-mode=hybrid] [data-exchange]').nth(4).waitFor();
  expect(await statuses('session')).toEqual([200, 200, 200]);
  expect(await statuses('jwt')).toEqual([200, 200, 401]);
  expect(await statuses('hybrid')).toEqual([200, 200, 401, 200, 200]);
});

test('an address with unknown ids shows the default setup and says so', async () => {
  const other = await open('/lab?store=teapot&lifetime=1000y&acts=fly&step=99&record');
  await other.page.locator('[data-mode=hybrid] [data-exchange]').nth(1).waitFor();
  expect(await other.page.locator('main').textContent()).toContain('teapot');
  expect(other.noted).toEqual(NOTHING);
  await other.close();
});
