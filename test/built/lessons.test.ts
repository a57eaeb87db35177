/**
 * Every lesson taken by the keyboard in the built page, from its question to its task, on a projector and on a telephone.
 * Before a vote nothing on the screen gives the answer away.
 * Not: whether it is right (test/lessons). With SHOTS=<folder> each lesson's pictures are kept there.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { direct } from '#http/message';
import { lessons } from '#lessons/lessons';
import { runsOf, setupOf } from '#lessons/play';
import { everything } from '../scale';
import { violationsIn } from './axe';
import { closeBrowser, NOTHING, open, type Opened } from './browser';
import { toldOn } from './telling';

let opened: Opened;
beforeAll(async () => {
  opened = await open('/learn', { ...LOOKS[0], reducedMotion: 'reduce' });
});
afterAll(closeBrowser);

const { SHOTS } = process.env;

const LOOKS = [
  { name: '1280', viewport: { width: 1280, height: 720 } },
  { name: '390', viewport: { width: 390, height: 844 } },
] as const;

const overflowOf = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

const modesIn = async (page: Page): Promise<Set<string | undefined>> =>
  new Set(
    await page
      .locator('[data-mode]')
      .evaluateAll((columns) => columns.map((column) => (column as HTMLElement).dataset['mode'])),
  );

/** In every look nothing is wider than the page; in the first, nothing for axe: both have the same markup and colours (accessibility.test.ts asks about every width). */
const looksRight = async (page: Page, name: string): Promise<void> => {
  for (const [at, look] of LOOKS.entries()) {
    await page.setViewportSize(look.viewport);
    // A frame for the new width, one for what it leads to.
    await page.evaluate(
      () =>
        new Promise((resolve) => {
          requestAnimationFrame(() => requestAnimationFrame(resolve));
        }),
    );
    if (SHOTS !== undefined) await page.screenshot({ path: join(SHOTS, `${name}-${look.name}.png`) });
    // A quick run asks no axe here: the lessons share their parts, and test/ui/learn asks it about one.
    const violations =
      everything && at === 0
        ? (await violationsIn(page)).map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)])
        : [];
    const found = { name, look: look.name, overflow: await overflowOf(page), axe: violations };
    expect(found).toEqual({ name, look: look.name, overflow: 0, axe: [] });
  }
  await page.setViewportSize(LOOKS[0].viewport);
};

if (SHOTS !== undefined) mkdirSync(SHOTS, { recursive: true });

// A quick run takes one with three lanes: test/lessons plays them all.
const walked = lessons.filter(({ id }) => everything || id === 'kick-them-out');
test.each(walked.map((lesson) => [lesson.id, lesson] as const))('%s', async (id, lesson) => {
  const { page, noted } = opened;
  // The same document: only the part after # is another.
  await page.goto(`${inject('page')}#/learn/${id}`);
  const caption = page.locator('p[data-caption]');
  await page.locator('p[data-caption]', { hasText: lesson.question }).waitFor();
  await page.locator('[data-mode]').first().waitFor();
  const runs = await runsOf(setupOf(lesson), lesson, direct);
  let asked = 0;
  for (const [index, beat] of lesson.beats.entries()) {
    await page.keyboard.press('ArrowRight');
    await page.locator('p[data-caption]', { hasText: beat.says }).waitFor();
    const run = runs[index + 1];
    if (!beat.predict || !run) continue;
    asked += 1;
    const right = beat.predict.answer(run);
    const label = beat.predict.options.find((option) => option.id === right)?.label ?? '';
    expect(label).not.toBe('');
    await expect.poll(() => page.locator('[aria-busy=true]').count()).toBe(0);
    await expect
      .poll(() => toldOn(page, label))
      .toEqual({ veiled: lesson.modes.length, outcomes: 0, telling: [], said: false });
    expect(await page.getByRole('button', { name: 'Record' }).isDisabled()).toBe(true);
    // The key leads to the options, and never past them.
    await page.keyboard.press('ArrowRight');
    expect(await caption.textContent()).toBe(beat.says);
    if (index === lesson.beats.findIndex(({ predict }) => predict)) await looksRight(page, `${id}-asked`);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press(' ');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const told = page.locator('[data-prediction=as-predicted], [data-prediction=otherwise]');
    await told.waitFor();
    expect(await told.locator('[data-answer]').count()).toBe(1);
    // Told, all of it is there: what was looked for is what gives it away.
    const after = await toldOn(page, label);
    expect(after).toMatchObject({ veiled: 0, said: true });
    expect(after.outcomes).toBeGreaterThan(0);
    expect(await overflowOf(page)).toBe(0);
  }
  expect(asked).toBeGreaterThan(0);
  await page.locator('[data-toggle-outcome]').last().waitFor();
  expect({
    toggles: await page.locator('[data-toggle-outcome]').count(),
    checks: await page.locator('main pre').count(),
    modes: await modesIn(page),
  }).toEqual({
    toggles: lesson.toggles.length,
    checks: lesson.checks.length,
    modes: new Set<string | undefined>(lesson.modes),
  });
  await looksRight(page, `${id}-told`);
  // All the way back, each beat as it was told.
  for (const beat of lesson.beats.toReversed().slice(1)) {
    await page.keyboard.press('ArrowLeft');
    await page.locator('p[data-caption]', { hasText: beat.says }).waitFor();
    if (beat.predict) await page.locator('[data-answer]').waitFor();
  }
  await page.keyboard.press('End');
  await page.locator('[data-task=unsolved]').waitFor();
  await looksRight(page, `${id}-task`);
  await page.getByRole('button', { name: 'Show a solution' }).press('Enter');
  await page.locator('[data-task=solved]').waitFor();
  // Refusals are what the lessons are about; the browser writes them to its console.
  const errors = noted.errors.filter((text) => !text.startsWith('Failed to load resource'));
  expect({ ...noted, errors }).toEqual(NOTHING);
});
