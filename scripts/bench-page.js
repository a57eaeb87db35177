/**
 * `npm run bench:page`: how long a first visit, a paste and a key take in the built page (dist), and in other pages beside
 * it, as medians. Not: the engine without a page (npm run bench).
 */
import { existsSync } from 'node:fs';
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { chromium as playwright } from 'playwright';
import { median, table } from './bench-page/figures.js';
import { countFindings, MEASUREMENTS } from './bench-page/measure.js';
import { openClipboard } from './bench-page/site.js';
import { chromium } from './chromium.js';
import { serve } from './serve.js';
import { root, run } from './set-up.js';

const USAGE = `npm run bench:page -- [--runs 7] [--only ${Object.keys(MEASUREMENTS).join('|')}] [--peer name=URL,output[,box]]…
output and box are CSS selectors without a comma: what shows the payload, and what is pasted into.`;

const ANY_BOX = ':is(textarea, [contenteditable="true"], input[type="text"])';

const peerOf = (text) => {
  const [, name, url, output, box = ANY_BOX] = /^([^=]+)=([^,]+),([^,]+)(?:,([^,]+))?$/u.exec(text) ?? [];
  if (!name) throw new Error(`No peer: ${text}`);
  return { name, url, output, box };
};

const read = () => {
  try {
    const { values } = parseArgs({
      options: {
        runs: { type: 'string', default: '7' },
        only: { type: 'string', multiple: true, default: Object.keys(MEASUREMENTS) },
        peer: { type: 'string', multiple: true, default: [] },
      },
    });
    if (!values.only.every((name) => name in MEASUREMENTS) || !(Number(values.runs) >= 1)) throw new Error();
    return { runs: Number(values.runs), only: values.only, peers: values.peer.map((text) => peerOf(text)) };
  } catch (error) {
    console.error(`${error.message}\n${USAGE}`);
    return process.exit(1);
  }
};

const { runs, only, peers } = read();
if (!existsSync(`${root}dist/index.html`) && !run('npx', ['vite', 'build', '--logLevel', 'warn']))
  process.exit(1);

const server = await serve(`${root}dist`, { compressed: true });
const browser = await playwright.launch(chromium());
const copy = await openClipboard(await browser.newContext(), server.address);
const own = {
  name: 'Claimcheck',
  url: `${server.address}#/inspect`,
  output: '[data-part="payload"]',
  box: '#paste',
};

const visitors = [];
for (const site of [own, ...peers]) {
  const visitor = {
    browser,
    context: await browser.newContext(),
    copy,
    site,
    findings: { RS256: 0, HS256: 0 },
  };
  for (const algorithm of Object.keys(visitor.findings)) {
    visitor.findings[algorithm] = await countFindings(visitor, algorithm);
  }
  visitors.push(visitor);
}

/** Name of a figure → for each page, what its runs gave. */
const figures = new Map();
const note = (name, column, value) => {
  const cells = figures.get(name) ?? visitors.map(() => []);
  cells[column].push(value);
  figures.set(name, cells);
};

for (const name of only) {
  for (let turn = 0; turn < runs; turn += 1) {
    // One after the other, so that what else the machine does meets all of them.
    for (const [column, visitor] of visitors.entries()) {
      const measured = await MEASUREMENTS[name](visitor);
      for (const [figure, value] of Object.entries(measured)) note(figure, column, value);
    }
  }
}
await browser.close();
server.close();

const inDigits = (value) => value.toFixed(value < 10 ? 1 : 0);
console.log(`Medians of ${runs}. Load of the machine at the end: ${loadavg()[0].toFixed(1)}.`);
for (const { site, findings } of visitors) {
  console.log(
    `${site.name}: ${findings.RS256} findings on the RS256 token, ${findings.HS256} on the HS256 token.`,
  );
}
console.log(
  table([
    ['', ...visitors.map(({ site }) => site.name)],
    ...[...figures].map(([name, cells]) => [name, ...cells.map((values) => inDigits(median(values)))]),
  ]),
);
