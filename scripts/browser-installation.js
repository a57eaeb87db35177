/** How a machine without a browser gets one for the tests, said before it is done. Not: finding one (chromium.js). */
import { existsSync } from 'node:fs';
import { getuid } from 'node:process';

const WHY = 'Half of the tests drive the page in a real browser, and no Chrome or Chromium was found.';
const AVOID = 'To avoid that, name one that you have: CHROMIUM_PATH=/path/to/chrome npm test';

const APT = ['install', '-y', '-qq', '--no-install-recommends', 'chromium'];
/** Not every release has it, and no test needs it: most are quicker with it (chromium.js). */
const WITH_SHELL = [...APT, 'chromium-headless-shell'];

/** In a shell, because the package list may have to be fetched between two tries. */
const DEBIAN = [
  ['apt-get', WITH_SHELL],
  ['sh', ['-c', `apt-get update -qq && apt-get ${WITH_SHELL.join(' ')}`]],
  ['apt-get', APT],
];
const PLAYWRIGHT = ['npx', ['playwright', 'install', 'chromium']];

/**
 * Debian's own package for root; elsewhere the one that Playwright downloads.
 * @param {boolean} debianRoot whether this process may install Debian's packages
 * @returns {{ says: string, commands: [command: string, args: string[]][] }} what to tell first, and what to try until one works
 */
export const browserInstallation = (debianRoot = getuid?.() === 0 && existsSync('/usr/bin/apt-get')) =>
  debianRoot
    ? {
        says: `${WHY}\nThis installs the system packages "chromium" and "chromium-headless-shell" with apt-get, for everybody on this machine;\nif that fails, Playwright downloads one into your home.\n${AVOID}`,
        commands: [...DEBIAN, PLAYWRIGHT],
      }
    : {
        says: `${WHY}\nThis downloads Chromium with Playwright into its own folder in your home; no system package changes.\n${AVOID}`,
        commands: [PLAYWRIGHT],
      };
