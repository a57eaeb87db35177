/**
 * `npm run field`: cases from public reports, pasted into the page as it is built from here; says what falls short, and
 * why. The cases are not in the repository, so `npm test` runs none.
 */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium as playwright } from 'playwright';
import { chromium } from './chromium.js';
import { isWronglyGood, shortfalls } from './field/judge.js';
import { visitor } from './field/show.js';
import { serve } from './serve.js';
import { root, run } from './set-up.js';

const USAGE = `npm run field -- [--cases FILE] [--pages 3] [--no-build] [--verbose] [regular expression of ids]
--cases: another list of the same form; --no-build: with dist as it is; --verbose: what each failing page shows`;

/** The share of cases that must be right. */
const ENOUGH = 0.97;

const options = () => {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        cases: { type: 'string' },
        pages: { type: 'string', default: '3' },
        'no-build': { type: 'boolean', default: false },
        verbose: { type: 'boolean', default: false },
      },
    });
    return { ...values, ids: new RegExp(positionals[0] ?? ''), pages: Number(values.pages) };
  } catch (error) {
    console.error(`${error.message}\n${USAGE}`);
    return process.exit(1);
  }
};

const asked = options();
const corpora = resolve(root, process.env.CORPORA || '../shared/corpora');
const file = asked.cases ? resolve(asked.cases) : `${corpora}/reports/inspect-cases.json`;
if (!existsSync(file)) {
  console.log(`No cases at ${file}, so nothing was tried. Name their folder: CORPORA=… npm run field`);
  process.exit(0);
}

/** By id: what a case's own check words otherwise, or lacks, and why. */
const adapted = JSON.parse(readFileSync(`${root}scripts/field/adapted.json`, 'utf8'));
const whole = JSON.parse(readFileSync(file, 'utf8'));
const cases = whole
  .filter(({ id }) => asked.ids.test(id))
  .map((one) => {
    const { check, because: _, ...given } = adapted[one.id] ?? {};
    return { ...one, ...given, check: check ?? one.check };
  });

if (!asked['no-build'] && !run('npx', ['vite', 'build', '--logLevel', 'warn'])) process.exit(1);
const server = await serve(`${root}dist`);
const browser = await playwright.launch(chromium());

const judge = async (page, { show }, one) => {
  try {
    await page.clock.setFixedTime(new Date(one.clock * 1000));
    const shown = await show(one);
    return { one, shown, wrong: isWronglyGood(one.check, shown), short: shortfalls(one.check, shown) };
  } catch (error) {
    return { one, wrong: false, short: [`could not be tried: ${String(error).split('\n')[0]}`] };
  }
};

const waiting = [...cases];
const judged = [];
const work = async () => {
  const context = await browser.newContext({ viewport: { width: 1440, height: 1000 } });
  const page = await context.newPage();
  const visiting = visitor(page, server.address);
  for (let one = waiting.shift(); one; one = waiting.shift()) judged.push(await judge(page, visiting, one));
};
await Promise.all(Array.from({ length: asked.pages }, work));
await browser.close();
server.close();

const failing = judged
  .filter(({ short }) => short.length > 0)
  .toSorted((a, b) => a.one.id.localeCompare(b.one.id));
for (const { one, shown, wrong, short } of failing) {
  console.log(`${wrong ? 'WRONG' : 'short'} ${one.id}: ${short.join('; ')}`);
  console.log(`      asked for: ${one.expected}`);
  if (asked.verbose && shown) console.log(`${shown.headline}\n${shown.text}\n`);
}
const unknown = Object.keys(adapted).filter((id) => !whole.some((one) => one.id === id));
if (!asked.cases && unknown.length > 0)
  console.log(`Adapted, and not among the cases: ${unknown.join(', ')}`);
const right = judged.length - failing.length;
const wrong = failing.filter((each) => each.wrong).length;
console.log(
  `${right} of ${judged.length} right (${((100 * right) / judged.length).toFixed(1)} %), ${wrong} wrongly called good; ` +
    `${cases.filter(({ id }) => id in adapted).length} by an adapted check (scripts/field/adapted.json).`,
);
process.exit(wrong === 0 && right >= ENOUGH * judged.length ? 0 : 1);
