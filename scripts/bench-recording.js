/**
 * `npm run bench:recording`: how long recordings of 1, 10 and 50 MB take in the built page (dist), and how long they hold
 * it up. Measured from the opened file to the stage. Not: the engine without a page (test/recording/recording.bench.ts).
 */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium as playwright } from 'playwright';
import { largeRecording } from '../test/recording/large.js';
import { longestTask, table } from './bench-page/figures.js';
import { chromium } from './chromium.js';
import { serve } from './serve.js';
import { root, run } from './set-up.js';

const SIZES = [1, 10, 50];
const LONGEST = 300_000;

if (!existsSync(`${root}dist/index.html`) && !run('npx', ['vite', 'build', '--logLevel', 'warn']))
  process.exit(1);
const folder = mkdtempSync(join(tmpdir(), 'recording-'));
const server = await serve(`${root}dist`);
const browser = await playwright.launch(chromium());

/** Runs within the page: notes when what is waited for is there. */
const watch = () => {
  const seen = {};
  const WANTED = {
    band: '[data-artifact="har"]',
    list: 'article[data-artifact]:not([data-artifact="har"]), [data-nothing]',
    stage: '[data-artifact="har"] [data-place]',
  };
  new MutationObserver(() => {
    for (const [name, selector] of Object.entries(WANTED))
      if (!(name in seen) && document.querySelector(selector)) seen[name] = performance.now();
  }).observe(document, { childList: true, subtree: true, attributes: true });
  Object.assign(window, { seen });
};

/** @param {number} megabytes */
const measured = async (megabytes) => {
  const path = join(folder, `${megabytes}.har`);
  writeFileSync(path, largeRecording(megabytes * 1e6));
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  page.setDefaultTimeout(LONGEST);
  await page.addInitScript(watch);
  await page.goto(`${server.address}#/inspect`);
  await page.waitForTimeout(1500);
  const now = () => page.evaluate(() => performance.now());
  const seen = (name) =>
    page
      .waitForFunction((key) => window.seen[key], name, { polling: 100, timeout: LONGEST })
      .then((handle) => handle.jsonValue());
  /** The longest tasks of the page's own thread during an act: by the clock, and by the processor's time. */
  const traced = async (what, act) => {
    await browser.startTracing(page, { categories: ['disabled-by-default-devtools.timeline'] });
    await act();
    const { traceEvents } = JSON.parse(String(await browser.stopTracing()));
    return {
      [`longest task ${what}, ms`]: longestTask(traceEvents).ms,
      [`longest task ${what}, ms of the processor`]: longestTask(traceEvents, 'ofProcessor').ofProcessor,
    };
  };
  const file = page.getByLabel('Open a file');
  const opened = await now();
  let [band, list, stage, pressed] = [0, 0, 0, 0];
  const reading = await traced('while it is read', async () => {
    await file.setInputFiles(path);
    [band, list] = await Promise.all([seen('band'), seen('list')]);
    await page.waitForTimeout(500);
  });
  const onStage = await traced('on the stage', async () => {
    pressed = await now();
    await page.getByRole('button', { name: /Watch this login/ }).click();
    stage = await seen('stage');
    await page.waitForTimeout(3000);
  });
  const redacting = await traced('while it is redacted', async () => {
    await page.getByRole('button', { name: 'Save without secrets' }).click();
    await page.getByRole('button', { name: 'Save the file', disabled: false }).waitFor();
  });
  const figures = {
    'file to band, ms': band - opened,
    'file to list, ms': list - opened,
    'press to stage, ms': stage - pressed,
    ...reading,
    ...onStage,
    ...redacting,
  };
  // Another visit, which gives up.
  await page.goto(`${server.address}#/inspect`);
  await page.reload();
  await page.waitForTimeout(1500);
  await file.setInputFiles(path);
  const cancel = page.getByRole('button', { name: /^(?:Cancel|Stop reading)/ }).first();
  figures['cancel to gone, ms'] = await cancel
    .evaluate(
      (button) =>
        new Promise((resolve) => {
          const began = performance.now();
          new MutationObserver(() => {
            if (!button.isConnected) resolve(performance.now() - began);
          }).observe(document, { childList: true, subtree: true });
          button.click();
        }),
      undefined,
      { timeout: 2000 },
    )
    // A small one is read before anybody can press.
    .catch(() => Number.NaN);
  await page.close();
  return figures;
};

const columns = [];
for (const megabytes of SIZES) columns.push(await measured(megabytes));
await browser.close();
server.close();
rmSync(folder, { recursive: true });

console.log(`Load of the machine at the end: ${loadavg()[0].toFixed(1)}.`);
console.log(
  table([
    ['', ...SIZES.map((size) => `${size} MB`)],
    ...Object.keys(columns[0]).map((name) => [name, ...columns.map((figures) => figures[name].toFixed(0))]),
  ]),
);
