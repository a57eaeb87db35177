/** A lesson before a class: the screen and its notes, two windows of the built page. Not: its logic (test/ui/learn/present), every lesson from end to end (fits.test.ts). */
import type { Page } from 'playwright';
import { afterAll, expect, test } from 'vitest';
import { lessons } from '#lessons/lessons';
import { spotsOf } from '../../src/ui/learn/present/spots';
import { violationsIn } from './axe';
import { closeBrowser, NOTHING, open, type Opened } from './browser';
import { unseenIn } from './seen';

afterAll(closeBrowser);

const LESSON = 'kick-them-out';
const PROJECTOR = { viewport: { width: 1280, height: 720 }, reducedMotion: 'reduce' } as const;

/** `asked 4`; waits until the beat was played. */
const screenAt = async (page: Page, spot: string): Promise<void> => {
  const [phase, step] = spot.split(' ');
  await page
    .locator(`[data-present="${phase}"][data-step="${step}"]:not([data-busy]):not([data-happens])`)
    .waitFor();
};
const notesAt = async (page: Page, spot: string): Promise<void> => {
  const [phase, step] = spot.split(' ');
  await page.locator(`[data-notes="${phase}"][data-step="${step}"]`).waitFor();
};
/** Refusals are what the lessons are about; the browser writes them to its console. */
const problemsOf = ({ noted }: Opened) => ({
  ...noted,
  errors: noted.errors.filter((text) => !text.startsWith('Failed to load resource')),
});
const present = async (id: string): Promise<Opened> => {
  const opened = await open(`/learn/${id}?present`, PROJECTOR);
  await screenAt(opened.page, 'told 0');
  return opened;
};
const withNotes = async ({ page }: Opened): Promise<Page> => {
  const [notes] = await Promise.all([page.context().waitForEvent('page'), page.keyboard.press('n')]);
  await notes.locator('[data-link=in-step]').waitFor();
  return notes;
};

test('one beat a press; the vote is counted by key, hidden until the reveal, and kept on the way back', async () => {
  const opened = await present(LESSON);
  const { page } = opened;
  for (const spot of ['told 1', 'told 2', 'told 3', 'asked 4']) {
    await page.keyboard.press('PageDown');
    await screenAt(page, spot);
  }
  // Nothing of the run is there to be read.
  expect(await page.locator('[data-mode], [data-outcome]').count()).toBe(0);
  for (const key of ['4', '4', '2', 'Shift+2', '1', '4', 'Backspace']) await page.keyboard.press(key);
  const vote = page.getByRole('region', { name: 'The vote' }).or(page.locator('main'));
  await page.getByText('3 votes').waitFor();
  expect(await vote.first().innerText()).not.toMatch(/2 of 3|what happened/u);
  await page.keyboard.press(' ');
  await screenAt(page, 'told 4');
  expect(await page.locator('[data-mode=jwt] [data-outcome=still-in]').count()).toBe(1);
  const answer = page.locator('li[data-answer]');
  expect(await answer.innerText()).toContain('JWT and hybrid');
  expect(await answer.innerText()).toContain('2 of 3');
  expect(await violationsIn(page)).toEqual([]);
  await page.keyboard.press('PageUp');
  await screenAt(page, 'asked 4');
  await page.getByText('3 votes').waitFor();
  await page.keyboard.press('b');
  await page.locator('[data-blank]').waitFor();
  await page.keyboard.press('ArrowRight');
  await page.locator('[data-blank]').waitFor({ state: 'detached' });
  await screenAt(page, 'asked 4');
  // Nothing is left of the sitting.
  await page.keyboard.press('r');
  await screenAt(page, 'told 0');
  for (let press = 0; press < 4; press += 1) {
    await page.keyboard.press('ArrowRight');
    await screenAt(page, `${press === 3 ? 'asked' : 'told'} ${press + 1}`);
  }
  await screenAt(page, 'asked 4');
  await page.getByText('0 votes').or(page.getByText('No votes')).first().waitFor();
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  expect(problemsOf(opened)).toEqual(NOTHING);
  await opened.close();
});

test('the notes are in step both ways, and know the answer before the screen shows it', async () => {
  const opened = await present(LESSON);
  const { page } = opened;
  const notes = await withNotes(opened);
  const problems: string[] = [];
  notes.on('pageerror', (error) => problems.push(String(error)));
  await notes.getByRole('button', { name: 'Begin' }).click();
  await screenAt(page, 'told 1');
  await notesAt(notes, 'told 1');
  await notes.keyboard.press('PageDown');
  await notesAt(notes, 'told 2');
  await screenAt(page, 'told 2');
  await notes.keyboard.press('PageDown');
  await notesAt(notes, 'told 3');
  await screenAt(page, 'told 3');
  await notes.keyboard.press('PageDown');
  await screenAt(page, 'asked 4');
  await notes.getByText('✓ expected').waitFor();
  expect(await notes.locator('li', { hasText: 'expected' }).first().innerText()).toContain('JWT and hybrid');
  expect(await page.locator('body').innerText()).not.toContain('what happened');
  // A number that was counted in the room.
  await notes.getByRole('spinbutton').nth(3).fill('12');
  await page.getByText('12 votes').waitFor();
  await page.keyboard.press('1');
  await notes.getByText('13 votes').waitFor();
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const viewport of [
      { width: 1280, height: 720 },
      { width: 390, height: 844 },
    ]) {
      for (const window of [page, notes]) {
        await window.emulateMedia({ colorScheme });
        await window.setViewportSize(viewport);
        expect(await violationsIn(window)).toEqual([]);
        expect(
          await window.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
          ),
        ).toBe(0);
      }
    }
  }
  // Opened anew in the midst of it, they know where the screen is.
  await notes.reload();
  await notesAt(notes, 'asked 4');
  await notes.getByRole('button', { name: 'Reset' }).click();
  await screenAt(page, 'told 0');
  await page.close();
  await notes.locator('[data-link=gone]').waitFor();
  await notes.getByRole('button', { name: 'Run on their own' }).click();
  await notes.keyboard.press('ArrowRight');
  await notesAt(notes, 'told 1');
  expect(problems).toEqual([]);
  expect(problemsOf(opened)).toEqual(NOTHING);
  await opened.close();
});

// The longest reveals: an attack with its replay, three servers, and an answer of several lines.
test.each(['thirty-day-token', 'ten-services', 'guess-the-secret'])(
  '%s: each reveal shows its question with its answer and all votes, and nothing scrolls, wide or in the hand',
  async (id) => {
    const opened = await present(id);
    const { page } = opened;
    const lesson = lessons.find((each) => each.id === id);
    if (!lesson) throw new Error(`no lesson ${id}`);
    for (const { step, phase } of spotsOf(lesson).slice(1)) {
      await page.keyboard.press('PageDown');
      await page
        .locator(`[data-present=${phase}][data-step="${step}"]:not([data-busy], [data-happens])`)
        .waitFor();
      if (phase === 'asked') for (const vote of ['1', '2', '2']) await page.keyboard.press(vote);
      const question = lesson.beats[step - 1]?.predict?.question;
      if (phase !== 'told' || question === undefined) continue;
      for (const viewport of [PROJECTOR.viewport, { width: 390, height: 844 }]) {
        await page.setViewportSize(viewport);
        await page.getByRole('heading', { name: question, exact: true }).waitFor();
        await page.evaluate(
          () =>
            new Promise((resolve) => {
              requestAnimationFrame(() => requestAnimationFrame(resolve));
            }),
        );
        const { problems } = await unseenIn(page, '[data-phase]');
        expect({ step, viewport, problems }).toEqual({ step, viewport, problems: [] });
        expect(await page.locator('[data-reveal] [data-count]:visible').count()).toBeGreaterThan(1);
        expect(await violationsIn(page)).toEqual([]);
      }
      await page.setViewportSize(PROJECTOR.viewport);
    }
    await opened.close();
  },
);

test('the notes of a lesson of one’s own get it from the window that presents it', async () => {
  const opened = await open('/learn/editor', PROJECTOR);
  const { page } = opened;
  await page.locator('[data-examination=done]').waitFor();
  await page.getByRole('link', { name: 'Present' }).click();
  await screenAt(page, 'told 0');
  const notes = await withNotes(opened);
  const title = await notes.locator('h1').innerText();
  expect(title.length).toBeGreaterThan('Notes: '.length);
  await notes.keyboard.press('PageDown');
  await page.locator('[data-present][data-step="1"]').waitFor();
  expect(problemsOf(opened)).toEqual(NOTHING);
  await opened.close();
});
