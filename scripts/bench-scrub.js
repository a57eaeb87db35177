/**
 * `npm run bench:scrub`: what a step of the slider costs in the built page (dist). It is moved on a recording of 10,000
 * exchanges, and on the lab with as many acts as its address holds. Not: how long a recording takes to be read (bench-recording.js).
 */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium as playwright } from 'playwright';
import { median, table } from './bench-page/figures.js';
import { chromium } from './chromium.js';
import { serve } from './serve.js';
import { root, run } from './set-up.js';

const EXCHANGES = 10_000;
/** The most that an address holds. */
const ACTS = 200;
/** Steps in a row, and places all over the slider. */
const STEPS = 60;
/** Milliseconds: a frame of 60 in a second. */
const FRAME = 1000 / 60;

if (!existsSync(`${root}dist/index.html`) && !run('npx', ['vite', 'build', '--logLevel', 'warn']))
  process.exit(1);

/** A login, then calls with its token, one a second. @returns a HAR file */
const recording = () => {
  const { log } = JSON.parse(readFileSync(`${root}test/recordings/hybrid-refresh.har`, 'utf8'));
  const call = log.entries[4];
  const begin = Date.parse(log.entries[0].startedDateTime);
  const entries = Array.from({ length: EXCHANGES }, (_, index) => {
    const own = log.entries[Math.min(index, 4)];
    const { request } = own;
    return {
      ...own,
      startedDateTime: new Date(begin + index * 1000).toISOString(),
      request: own === call ? { ...request, url: `${request.url}?page=${index}` } : request,
    };
  });
  return JSON.stringify({ log: { ...log, entries } });
};

const folder = mkdtempSync(join(tmpdir(), 'scrub-'));
const file = join(folder, 'long.har');
writeFileSync(file, recording());
const server = await serve(`${root}dist`);
const browser = await playwright.launch(chromium());
// Who scrubs waits for nothing that travels.
const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
page.setDefaultTimeout(300_000);
const session = await page.context().newCDPSession(page);
// The processor's time: what else the machine does counts less.
await session.send('Performance.enable', { timeDomain: 'threadTicks' });

const PARTS = ['TaskDuration', 'ScriptDuration', 'RecalcStyleDuration', 'LayoutDuration'];
const spent = async () => {
  const { metrics } = await session.send('Performance.getMetrics');
  return PARTS.map((part) => metrics.find(({ name }) => name === part)?.value ?? 0);
};

/** Moves the slider and waits until it is painted. */
const to = (slider, value) =>
  slider.evaluate(async (input, wanted) => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(input, String(wanted));
    input.dispatchEvent(new Event('input', { bubbles: true }));
    await new Promise((resolve) => {
      requestAnimationFrame(() => {
        requestAnimationFrame(resolve);
      });
    });
  }, value);

/** @returns milliseconds of each part, a step */
const measured = async (slider, places) => {
  const each = [];
  for (const place of places) {
    const before = await spent();
    await to(slider, place);
    const after = await spent();
    each.push(after.map((value, index) => (value - before[index]) * 1000));
  }
  return each;
};

const rows = [['', 'stills', ...PARTS.map((part) => `${part}, ms`), 'longest, ms']];
const report = async (name, found) => {
  // Looked for once: to find it by its role takes the page milliseconds.
  const slider = await found.elementHandle();
  const last = Number(await slider.getAttribute('max'));
  // What is drawn for the first time is compiled then.
  await measured(slider, [1, last, Math.floor(last / 2)]);
  const inARow = (from) => Array.from({ length: STEPS }, (_, step) => Math.min(last, from + step));
  const all = {
    'the same again': Array.from({ length: STEPS }, () => Math.floor(last / 2)),
    'from the start': inARow(1),
    'up to the end': inARow(Math.max(0, last - STEPS)),
    'to and fro': Array.from({ length: STEPS }, (_, step) => Math.round((((step * 37) % 100) / 100) * last)),
  };
  for (const [where, places] of Object.entries(all)) {
    const each = await measured(slider, places);
    rows.push([
      `${name}, ${where}`,
      String(last + 1),
      ...PARTS.map((_, part) => median(each.map((values) => values[part])).toFixed(1)),
      Math.max(...each.map(([task]) => task)).toFixed(1),
    ]);
  }
};

await page.goto(`${server.address}#/inspect`);
await page.getByLabel('Open a file').setInputFiles(file);
await page.getByRole('button', { name: /Watch this login/ }).click();
await page.locator('[data-artifact="har"] [data-place]').first().waitFor();
for (const panel of ['Findings', 'Record', 'Credentials']) {
  await page.getByRole('tab', { name: panel }).click();
  await report(`recording, ${panel}`, page.getByRole('slider', { name: 'Exchanges shown' }));
}

const acts = Array.from({ length: ACTS }, (_, index) => (index === 0 ? 'log-in' : 'read-orders'));
await page.goto(`${server.address}#/lab?acts=${acts.join('.')}`);
const steps = page.getByRole('slider').first();
// While the first acts are done, the slider is shorter.
await page.waitForFunction((all) => Number(document.querySelector('input[type=range]')?.max) >= all, ACTS);
await report('lab', steps);

await browser.close();
server.close();
rmSync(folder, { recursive: true });
console.log(`Load of the machine at the end: ${loadavg()[0].toFixed(1)}. A frame is ${FRAME.toFixed(1)} ms.`);
console.log(table(rows));
