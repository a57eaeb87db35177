/** Opens the built page in Chromium and notes everything it must not do. */
import { chromium as playwright, type Browser, type BrowserContextOptions, type Page } from 'playwright';
import { inject } from 'vitest';
import { chromium, headlessShell } from '../../scripts/chromium.js';

let browser: Browser | undefined;

/** What the page did that no page of ours may do. */
export interface Noted {
  /** Content-Security-Policy and Trusted Types violations. */
  readonly violations: string[];
  /** Errors, uncaught or on the console. */
  readonly errors: string[];
  /** Addresses of requests to anywhere but the page's own folder. */
  readonly strayRequests: string[];
  /** Texts of alert, confirm and prompt. */
  readonly dialogs: string[];
}

export interface Opened {
  readonly page: Page;
  readonly noted: Noted;
  readonly close: () => Promise<void>;
}

/** Starts a browser with further switches; to be called before a file's first page. */
export const startWith = async (...switches: readonly string[]): Promise<void> => {
  const options = headlessShell();
  browser = await playwright.launch({ ...options, args: [...options.args, ...switches] });
};

/** Starts the whole browser, for what it asks, allows or installs; to be called before a file's first page. */
export const startWhole = async (): Promise<void> => {
  browser = await playwright.launch(chromium());
};

/** Options of a page whose files are refused: one that the service worker keeps would be there all the same. */
export const UNKEPT = { serviceWorkers: 'block' } as const;

/**
 * Opens the page at a place.
 * @param place the address after `#`: `/inspect`; or from `?` on
 * @param home where the page is, with a slash at its end
 */
export const open = async (
  place: string,
  options: BrowserContextOptions = {},
  home = inject('page'),
): Promise<Opened> => {
  browser ??= await playwright.launch(headlessShell());
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
  // A busy machine takes its time: what is waited for comes, or it is a failure.
  context.setDefaultTimeout(60_000);
  const page = await context.newPage();
  const noted: Noted = { violations: [], errors: [], strayRequests: [], dialogs: [] };
  await page.exposeFunction('noteViolation', (text: string) => noted.violations.push(text));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const { noteViolation } = window as unknown as { noteViolation: (text: string) => void };
      noteViolation(`${event.violatedDirective}: ${event.blockedURI} ${event.sample}`);
    });
  });
  page.on('pageerror', (error) => noted.errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') noted.errors.push(message.text());
  });
  page.on('dialog', (dialog) => {
    noted.dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(home) && !request.url().startsWith('data:')) {
      noted.strayRequests.push(request.url());
    }
  });
  await page.goto(`${home}${place.startsWith('?') ? '' : '#'}${place}`);
  return { page, noted, close: () => context.close() };
};

/** Ends the browser; to be called after a file's tests. */
export const closeBrowser = async (): Promise<void> => {
  await browser?.close();
  browser = undefined;
};

/** What `Noted` is when the page did nothing wrong. */
export const NOTHING: Noted = { violations: [], errors: [], strayRequests: [], dialogs: [] };
