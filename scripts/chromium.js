/** Where Chromium is and how tests start it. Not: installing it (scripts/test.js). */
import { existsSync } from 'node:fs';
import { getuid } from 'node:process';
import { chromium as playwrightChromium } from 'playwright';

const CANDIDATES = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Debian's package of its own. */
const SHELL = '/usr/bin/chromium-headless-shell';

/** @returns {string | undefined} the path of a Chromium or Chrome on this machine, Playwright's own included */
export const findChromium = () =>
  [...CANDIDATES, playwrightChromium.executablePath()].find((path) => path && existsSync(path));

/**
 * @param {string} [executablePath] which browser; one that is found where it is left out
 * @returns {{ executablePath?: string, args: string[] }} Playwright launch options
 */
export const chromium = (executablePath = findChromium()) => ({
  ...(executablePath ? { executablePath } : {}),
  args: [
    // Chromium refuses its own sandbox to root.
    ...(getuid?.() === 0 ? ['--no-sandbox'] : []),
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
  ],
});

/**
 * Where it is installed, the same engine without the browser around it. A page opens in it for half of the work, but
 * nothing can be asked of a person or installed. Elsewhere, or where a browser is named, that one.
 * @returns {{ executablePath?: string, args: string[] }} Playwright launch options
 */
export const headlessShell = () =>
  chromium(process.env.CHROMIUM_PATH || !existsSync(SHELL) ? undefined : SHELL);
