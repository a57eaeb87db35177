/** A Chromium that finds the oracle's server under every host name, with a profile of its own. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium as playwright, type CDPSession, type Page } from 'playwright';
import { chromium, headlessShell } from '../../../scripts/chromium.js';

export interface OracleBrowser {
  readonly page: Page;
  readonly devTools: CDPSession;
  readonly version: string;
  readonly close: () => Promise<void>;
}

/** A process for each site that is gone to would be most of the work; who gets which cookie is decided outside of them. */
const ONE_PROCESS = ['--disable-site-isolation-trials', '--renderer-process-limit=1'];

/** Chromium's word for the switch, in a profile's preferences. */
const COOKIE_CONTROLS = { allowed: 0, blocked: 1 } as const;

/**
 * @param switches further ones of the command line
 * @param options Playwright's, of another browser than the smallest that has what is asked for
 */
export const startBrowser = async (
  thirdPartyCookies: 'allowed' | 'blocked',
  switches: readonly string[],
  // Only the whole browser has a switch for third-party cookies.
  options = thirdPartyCookies === 'blocked' ? chromium() : headlessShell(),
): Promise<OracleBrowser> => {
  const { args, ...launch } = options;
  // A profile, because windows without one block third-party cookies whatever is said.
  const profile = mkdtempSync(join(tmpdir(), 'cookie-oracle-'));
  mkdirSync(join(profile, 'Default'));
  writeFileSync(
    join(profile, 'Default', 'Preferences'),
    JSON.stringify({ profile: { cookie_controls_mode: COOKIE_CONTROLS[thirdPartyCookies] } }),
  );
  const browser = await playwright.launchPersistentContext(profile, {
    ...launch,
    args: [
      ...args,
      ...ONE_PROCESS,
      '--host-resolver-rules=MAP * 127.0.0.1',
      '--ignore-certificate-errors',
      ...switches,
    ],
  });
  const page = browser.pages()[0] ?? (await browser.newPage());
  return {
    page,
    devTools: await browser.newCDPSession(page),
    version: browser.browser()?.version() ?? '',
    close: async () => {
      await browser.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
};
