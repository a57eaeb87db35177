/** Opens a payload in the built page's lab and reads what came of it. */
import { expect } from 'vitest';
import { open, type Opened } from './browser';

export interface Chosen {
  readonly mode?: 'session' | 'jwt' | 'hybrid';
  /** The name of a file in stores/. */
  readonly store?: string;
  /** Id of a ready payload. */
  readonly ready?: string;
  /** Markup of one's own. */
  readonly markup?: string;
  readonly policy?: 'none' | 'nonce' | 'connect';
  readonly encoded?: boolean;
}

export interface OpenedPayloads extends Opened {
  /** Addresses of what the browser did send, the app's own files left out: what its policy stops fails as `csp`. */
  readonly sent: string[];
}

export const openPayloads = async (): Promise<OpenedPayloads> => {
  const opened = await open('/lab/payload');
  const { page } = opened;
  await page.getByRole('button', { name: 'Open the victim’s page' }).waitFor();
  await page.waitForLoadState('networkidle');
  const sent: string[] = [];
  const note = (url: string) => {
    if (
      /^(?:https?|wss?):/u.test(url) &&
      !/\/(?:victim\.html|icon\.svg|assets\/[\w-]+\.(?:js|css))$/u.test(url)
    )
      sent.push(url);
  };
  page.on('response', (response) => {
    note(response.url());
  });
  page.on('requestfailed', (request) => {
    if (request.failure()?.errorText !== 'csp') note(request.url());
  });
  page.on('websocket', (socket) => {
    note(socket.url());
  });
  return { ...opened, sent };
};

/** Leaves the page of payloads and comes back to it: it stands as when it was opened, without its files being loaded again. */
export const openAgain = async ({ page, noted, sent }: OpenedPayloads): Promise<void> => {
  const go = (to: string) =>
    page.evaluate((hash) => {
      location.hash = hash;
    }, to);
  await go('/nowhere');
  await page.getByRole('heading', { name: 'There is no page at this address' }).waitFor();
  await go('/lab/payload');
  await page.getByRole('button', { name: 'Open the victim’s page' }).waitFor();
  sent.length = 0;
  noted.dialogs.length = 0;
};

/** Its label alone would be found in what others say. */
const exampleOf = (page: Opened['page']) => page.locator('label', { hasText: /^Example/u }).locator('select');

/** The markup of a ready payload. */
export const readyMarkup = async ({ page }: Opened, ready: string): Promise<string> => {
  await exampleOf(page).selectOption(ready);
  return page.getByLabel('Review, as HTML').inputValue();
};

/** Chooses and opens; returns when the page is open or has ended already. */
export const run = async ({ page }: Opened, chosen: Chosen): Promise<void> => {
  await page.getByLabel('The victim’s login').selectOption(chosen.mode ?? 'jwt');
  if (chosen.store !== undefined) await page.getByLabel('JWT kept in').selectOption(chosen.store);
  if (chosen.ready !== undefined) await exampleOf(page).selectOption(chosen.ready);
  if (chosen.markup !== undefined) {
    await page.getByLabel('Review, as HTML').fill(chosen.markup);
  }
  await page.getByLabel('Content-Security-Policy').selectOption(chosen.policy ?? 'none');
  await page.getByLabel('Output encoding').setChecked(chosen.encoded ?? false);
  await page.getByRole('button', { name: 'Open the victim’s page' }).click();
  await page.locator('[data-state=open], [data-state=ended]').waitFor();
};

/** Waits for the shop's own script: its list of orders is what it does last. */
export const ordersShown = async ({ page }: Opened): Promise<string[]> => {
  const orders = page.frameLocator('iframe').frameLocator('iframe').locator('#orders li');
  const ended = page.locator('[data-ended]');
  const hasEnded = ended.waitFor();
  // Nobody waits for it once the orders are there.
  hasEnded.catch(() => undefined);
  await Promise.race([orders.first().waitFor(), hasEnded]);
  // An ended page has no orders: what ended it tells more than that they never came.
  return (await ended.count()) > 0 ? ended.allTextContents() : orders.allTextContents();
};

/** Waits for what the payload said by `console.log`. */
export const said = async ({ page }: Opened, text: string): Promise<void> => {
  await page.locator('[data-remark]').filter({ hasText: text }).first().waitFor();
};

/** Names of the victim's secrets in what reached the attacker, message by message. */
export const arrived = ({ page }: Opened): Promise<string[]> =>
  page
    .locator('[data-to=attacker]')
    .evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset['secrets'] ?? ''));

export const outcome = ({ page }: Opened): Promise<string | null> =>
  page.locator('[data-outcome]').getAttribute('data-outcome');

/** The app answers: the lab's page can be left, and another opened. */
export const expectAlive = async (opened: Opened): Promise<void> => {
  const { page } = opened;
  await page.getByLabel('Output encoding').check();
  await page.getByLabel('Output encoding').uncheck();
  expect(await page.evaluate(() => 6 * 7)).toBe(42);
  await run(opened, { mode: 'session', markup: 'Nice tea.' });
  expect(await ordersShown(opened)).toEqual(['Tea pot', 'Two cups']);
};
