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

/** @returns {string | undefined} the path of a Chromium or Chrome on this machine, Playwright's own included */
export const findChromium = () =>
  [...CANDIDATES, playwrightChromium.executablePath()].find((path) => path && existsSync(path));

/** @returns {{ executablePath?: string, args: string[] }} Playwright launch options */
export const chromium = () => {
  const executablePath = findChromium();
  return {
    ...(executablePath ? { executablePath } : {}),
    args: [
      // Chromium refuses its own sandbox to root.
      ...(getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
    ],
  };
};
