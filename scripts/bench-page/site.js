/** A page that is measured, opened and pasted into as a person does. Not: what is measured (measure.js). */
import { recordRequests } from './requests.js';
import { watch } from './watch.js';

/** Lighthouse’s slow 4G: 150 ms there and back, 1.6 Mbit/s down, 750 kbit/s up. */
export const SLOW_4G = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
};

/** Whatever the page still does after it has painted is over then, in milliseconds. */
const REST = 1500;
const LONGEST = 60_000;

/**
 * @typedef {{ name: string, url: string, output: string, box: string }} Site selectors of the box, and of what shows the
 *   payload
 * @param {import('playwright').BrowserContext} context
 * @param {Site} site
 * @param {{ network?: object, slower?: number }} [conditions] `slower`: how many times slower its processor is
 */
export const openSite = async (context, site, { network, slower = 1 } = {}) => {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const requests = await recordRequests(session);
  if (network) await session.send('Network.emulateNetworkConditions', network);
  if (slower > 1) await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.addInitScript(watch, { box: site.box });
  await page.goto(site.url, { waitUntil: 'commit' });
  const box = page.locator(site.box).first();

  /** Waits for what the page's own watch tells. To ask again and again from outside is late, and costs the page time. */
  const told = (name, failure) =>
    page.evaluate(
      ([watched, message, longest]) =>
        new Promise((resolve, reject) => {
          void window.claimcheckWatch[watched]().then(resolve);
          setTimeout(reject, longest, new Error(message));
        }),
      [name, failure, LONGEST],
    );
  await told('there', 'No box was painted.');

  /** Milliseconds of the main thread so far. */
  const busy = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    const seconds = (name) => metrics.find((metric) => metric.name === name).value;
    return { all: seconds('TaskDuration') * 1000, script: seconds('ScriptDuration') * 1000 };
  };
  const seen = () => page.evaluate(() => window.claimcheckWatch.seen);
  // What drives the page prepares itself at its first question, which is no work of the page's.
  await seen();
  return {
    page,
    requests,
    busy,
    seen,
    close: () => page.close(),
    rest: () => page.waitForTimeout(REST),
    findings: () => page.locator('[data-rule]').count(),
    /**
     * Pastes what is in the clipboard.
     * @param {string} mark what the output contains then
     * @param {number} findings how many the page shows then
     */
    paste: async (mark, findings) => {
      await page.evaluate((wanted) => window.claimcheckWatch.expect(wanted), {
        output: site.output,
        mark,
        findings,
      });
      await box.focus();
      // Some pages open with a token of their own in the box.
      await page.keyboard.press('Control+A');
      await page.keyboard.press('Control+V');
      await told('shown', 'Nothing was painted.');
      return seen();
    },
    /**
     * Pastes a text that is more than a token.
     * @param {(act: () => Promise<void>) => Promise<void>} whilst notes what the page does during an act
     * @returns milliseconds until what was found is shown
     */
    pasteText: async (whilst) => {
      await box.focus();
      // Looked for within the page: a look from outside would be the longest task of many.
      await page.evaluate(() => {
        const began = performance.now();
        new MutationObserver((_, observer) => {
          if (!document.querySelector('article[data-artifact], [data-nothing]')) return;
          observer.disconnect();
          window.claimcheckFound = performance.now() - began;
        }).observe(document, { childList: true, subtree: true });
      });
      await whilst(async () => {
        await page.keyboard.press('Control+V');
        await page.waitForTimeout(2 * REST);
      });
      await page.waitForFunction(() => window.claimcheckFound, undefined, { timeout: LONGEST });
      return page.evaluate(() => window.claimcheckFound);
    },
    /** Empties the box, as a person does. */
    clear: async () => {
      await box.focus();
      await page.keyboard.press('Control+A');
      await page.keyboard.press('Delete');
      await page.waitForTimeout(REST / 3);
    },
    /**
     * Types at the end of the box, a key every 150 ms.
     * @param {string} keys
     */
    type: async (keys) => {
      await box.focus();
      await page.keyboard.press('Control+End');
      await page.keyboard.type(keys, { delay: 150 });
    },
  };
};

/**
 * What `paste` pastes next.
 * @param {import('playwright').BrowserContext} context
 * @param {string} address of any page on this machine, which browsers allow to write there
 */
export const openClipboard = async (context, address) => {
  await context.grantPermissions(['clipboard-write'], { origin: new URL(address).origin });
  const page = await context.newPage();
  await page.goto(`${address}icon.svg`);
  return async (text) => {
    await page.bringToFront();
    await page.evaluate((written) => navigator.clipboard.writeText(written), text);
  };
};
