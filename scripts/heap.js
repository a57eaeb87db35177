/**
 * `npm run heap`: an hour's lesson in the built page (dist) as fast as it goes, with the memory that is left after each part.
 * Not: how fast the page is (npm run bench:page).
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { chromium as playwright } from 'playwright';
import { table } from './bench-page/figures.js';
import { chromium } from './chromium.js';
import { serve } from './serve.js';
import { root, run } from './set-up.js';

const USAGE = `npm run heap -- [--rounds 20] [--acts 3000] [--pastes 200] [--lessons 20] [--only acts|pastes|lessons]…
A short one: npm run heap -- --rounds 5 --acts 250 --pastes 25 --lessons 5`;

const PARTS = ['acts', 'pastes', 'lessons'];

const read = () => {
  try {
    const { values } = parseArgs({
      options: {
        rounds: { type: 'string', default: '20' },
        acts: { type: 'string', default: '3000' },
        pastes: { type: 'string', default: '200' },
        lessons: { type: 'string', default: '20' },
        only: { type: 'string', multiple: true, default: PARTS },
      },
    });
    const rounds = Number(values.rounds);
    if (!(rounds >= 2) || !values.only.every((part) => PARTS.includes(part))) throw new Error('');
    const each = (part) => (values.only.includes(part) ? Math.ceil(Number(values[part]) / rounds) : 0);
    return { rounds, acts: each('acts'), pastes: each('pastes'), lessons: each('lessons') };
  } catch (error) {
    console.error(`${error.message}\n${USAGE}`);
    return process.exit(1);
  }
};

const wanted = read();
if (!existsSync(`${root}dist/index.html`) && !run('npx', ['vite', 'build', '--logLevel', 'warn']))
  process.exit(1);

const server = await serve(`${root}dist`);
const browser = await playwright.launch(chromium());
const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
page.setDefaultTimeout(120_000);
const session = await page.context().newCDPSession(page);
await session.send('Performance.enable');

/** Within the same document: a new one would begin with an empty heap. */
const go = (place) =>
  page.evaluate((to) => {
    location.hash = to;
  }, place);

/** The most that an address holds is 200. */
const IN_A_RUN = 150;
const ACTS = ['Log in', 'Read orders', 'Read orders', 'Revoke Alice', 'Log in', 'Read orders'];
let seed = 0;

const act = async (count) => {
  for (let done = 0; done < count; done += 1) {
    const number = done % IN_A_RUN;
    if (number === 0) {
      // Each run is another: identifiers follow from the seed.
      seed += 1;
      await go(`/lab?acts=&seed=${seed}`);
      await page.locator('[data-mode]').first().waitFor();
    }
    await page
      .getByRole('button', { name: ACTS[number % ACTS.length], exact: true })
      .first()
      .click();
    await page
      .getByText(`${number + 1} of ${number + 1}`, { exact: true })
      .first()
      .waitFor();
  }
};

const texts = readdirSync(`${root}test/artifacts/pastes`)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(`${root}test/artifacts/pastes/${name}`, 'utf8'));
let pasted = 0;

const paste = async (count) => {
  if (count === 0) return;
  await go('/inspect');
  for (let done = 0; done < count; done += 1) {
    pasted += 1;
    // Never twice the same text.
    await page.locator('#paste').fill(`${texts[pasted % texts.length]}\n\n${pasted}`);
    // A boolean: a handle of an element would keep the page that it was in.
    await page.waitForFunction(
      () =>
        !document.querySelector('[aria-busy=true]') &&
        document.querySelector('[data-artifact], [data-nothing], [data-verdict]') !== null,
    );
  }
  await page.locator('#paste').fill('');
};

await page.goto(`${server.address}#/learn`);
const lessons = await page
  .locator('a[href*="#/learn/"]')
  .evaluateAll((links) => [
    ...new Set(
      links.map(({ hash }) => hash.slice(1).split('?')[0]).filter((path) => !/editor|choosing/u.test(path)),
    ),
  ]);
let learned = 0;

const learn = async (count) => {
  for (let done = 0; done < count; done += 1) {
    const path = lessons[learned % lessons.length];
    learned += 1;
    await go(path);
    await page.locator('p[data-caption]').first().waitFor();
    await page.locator('[data-mode]').first().waitFor();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('End');
    const solution = page.getByRole('button', { name: 'Show a solution' });
    await page.locator('[data-task]').first().waitFor();
    if (await solution.isVisible()) await solution.click();
    await page.locator('[data-task=solved]').waitFor();
    await go(`${path}?present`);
    await page.locator('[data-present=told][data-step="0"]:not([data-busy])').waitFor();
  }
};

const sample = async () => {
  // The same place each time, without anything of the others.
  await go('/browser');
  await page.locator('[data-ability]').first().waitFor();
  await page.waitForTimeout(500);
  for (let again = 0; again < 3; again += 1) await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const value = (name) => metrics.find((metric) => metric.name === name)?.value ?? 0;
  // Only now: while it is on, it keeps nodes of its own.
  await session.send('DOM.enable');
  const { detachedNodes } = await session
    .send('DOM.getDetachedDomNodes')
    .catch(() => ({ detachedNodes: undefined }));
  await session.send('DOM.disable');
  return {
    heap: value('JSHeapUsedSize') / 1e6,
    nodes: value('Nodes'),
    listeners: value('JSEventListeners'),
    detached: detachedNodes?.length,
  };
};

/** Least squares. @returns what a step adds */
const slope = (values) => {
  const middle = (values.length - 1) / 2;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const over = values.reduce((sum, value, index) => sum + (index - middle) * (value - mean), 0);
  const under = values.reduce((sum, _value, index) => sum + (index - middle) ** 2, 0);
  return over / under;
};

const rows = [
  ['round', 'acts', 'pastes', 'lessons', 'JS heap, MB', 'DOM nodes', 'listeners', 'detached trees'],
];
const samples = [];
const report = (round, sampled) => {
  samples.push(sampled);
  rows.push([
    String(round),
    ...PARTS.map((part) => String(round * wanted[part])),
    sampled.heap.toFixed(1),
    String(sampled.nodes),
    String(sampled.listeners),
    String(sampled.detached ?? '–'),
  ]);
  process.stderr.write(`${rows.at(-1).join('  ')}\n`);
};
report(0, await sample());
for (let round = 1; round <= wanted.rounds; round += 1) {
  await act(wanted.acts);
  await paste(wanted.pastes);
  await learn(wanted.lessons);
  report(round, await sample());
}
await browser.close();
server.close();

const end = samples.slice(Math.ceil(samples.length / 2));
console.log(table(rows));
console.log(
  `A round of the second half adds ${(slope(end.map(({ heap }) => heap)) * 1000).toFixed(0)} kB, ${slope(
    end.map(({ nodes }) => nodes),
  ).toFixed(1)} nodes and ${slope(end.map(({ listeners }) => listeners)).toFixed(1)} listeners.`,
);
