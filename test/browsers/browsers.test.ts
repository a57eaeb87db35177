/** The built page in each browser that is installed: one table of what works. Not: every test (test/built does that in Chromium). */
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { Hands, type Driver } from './driver';
import { firefox } from './drivers/firefox';
import { playwrightChromium, playwrightFirefox, playwrightWebkit } from './drivers/playwright';
import { webkit } from './drivers/webkit';
import type { BrowserFunction } from './function';

const FUNCTIONS = Object.values(
  import.meta.glob<BrowserFunction>('./functions/*.ts', { eager: true, import: 'default' }),
).toSorted((one, other) => one.order - other.order);

/** The first is what the others are compared with. */
const BROWSERS: readonly [name: string, start: () => Promise<Driver | undefined>][] = [
  ['Chromium', playwrightChromium],
  ['Firefox', async () => (await firefox()) ?? playwrightFirefox()],
  ['WebKit', async () => (await webkit()) ?? playwrightWebkit()],
];

/** A browser may take long to start. Milliseconds. */
const LONG = 600_000;

const started: Driver[] = [];
const cells = new Map<string, string>();
const expected = new Map<string, unknown>();
const isLacking = (result: unknown): result is string =>
  typeof result === 'string' && result.startsWith('without ');

describe.each(BROWSERS)('%s', (browser, start) => {
  const missing = `${browser} is not installed, and was not tried.`;
  let hands: Hands | undefined;
  // Before whichever row is asked for, alone too.
  beforeAll(async () => {
    const driver = await start();
    cells.set(`name ${browser}`, driver?.name ?? `${browser} (not installed)`);
    if (!driver) return;
    started.push(driver);
    hands = new Hands(driver, inject('page'));
  }, LONG);
  test('starts', ({ skip }) => {
    if (!hands) skip(missing);
    expect(cells.get(`name ${browser}`)).toMatch(/\d/u);
  });
  test.each(FUNCTIONS.map((row) => [row.label, row] as const))('%s', async (label, row) => {
    const cell = `${label} ${browser}`;
    if (!hands) {
      cells.set(cell, '–');
      return;
    }
    cells.set(cell, '✖');
    const result = await row.play(hands);
    const lacks = isLacking(result);
    if (!lacks && !expected.has(label)) expected.set(label, result);
    expect(lacks ? expected.get(label) : result).toEqual(expected.get(label));
    cells.set(cell, lacks ? `○ ${result}` : '✔');
  });
});

afterAll(async () => {
  await Promise.all(started.map((driver) => driver.close()));
  const rows = [
    ['', ...BROWSERS.map(([browser]) => cells.get(`name ${browser}`) ?? browser)],
    ...FUNCTIONS.filter(({ label }) => BROWSERS.some(([browser]) => cells.has(`${label} ${browser}`))).map(
      ({ label }) => [label, ...BROWSERS.map(([browser]) => cells.get(`${label} ${browser}`) ?? '–')],
    ),
  ];
  const widths =
    rows[0]?.map((_cell, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  const table = rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  process.stdout.write(
    `\n${table.join('\n')}\n✔ works as in the first · ○ this browser lacks something, and the page does without · ✖ fails · – not tried\n`,
  );
  if (started.length === 0) throw new Error('No browser was tried.');
});
