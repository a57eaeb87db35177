/** The stage fits its window, and tells what it promises: every story in the lab, every spot of every lesson before a class. */
import type { Page } from 'playwright';
import { afterAll, expect, test } from 'vitest';
import type { Lesson } from '#lessons/lesson';
import { lessons } from '#lessons/lessons';
import { heroOf, stories } from '#lab/stories';
import type { Story } from '#lab/story';
import { everything } from '../scale';
import { spotsOf, type Spot } from '../../src/ui/learn/present/spots';
import { violationsIn } from './axe';
import { closeBrowser, NOTHING, open } from './browser';
import { unseenIn } from './seen';

afterAll(closeBrowser);

const WIDE = [
  { width: 1440, height: 900 },
  { width: 1280, height: 720 },
] as const;
const NARROW = { width: 390, height: 844 } as const;
const PROJECTOR = { width: 1280, height: 720 } as const;

/** Stage text in the lab, and anything before a class, in pixels. */
const LEAST = 14;
const LEAST_BEFORE_A_CLASS = 18;

/** Pixels for what a class reads first: the question, its options, what happened, and how each lane ends. */
const FLOORS = [
  ['[data-vote] h2', 40],
  ['[data-vote] li', 30],
  ['[data-happened]', 40],
  ['[data-outcome] strong', 40],
] as const;

const frames = (page: Page) =>
  page.evaluate(
    () =>
      new Promise((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(resolve));
      }),
  );
/** The smallest; where there is none, without end. */
const sizeOf = (page: Page, selector: string) =>
  page
    .locator(selector)
    .evaluateAll((elements) =>
      Math.min(...elements.map((each) => Number.parseFloat(getComputedStyle(each).fontSize))),
    );
const outcomesIn = (page: Page) =>
  page
    .locator('article[data-mode]')
    .evaluateAll((lanes) =>
      Object.fromEntries(
        lanes.map((lane) => [
          lane.getAttribute('data-mode'),
          lane.querySelector('[data-outcome]')?.getAttribute('data-outcome'),
        ]),
      ),
    );
/** Where one lane is shown, the others tell their outcomes on their tabs. */
const outcomeTabs = (page: Page) => page.getByRole('tab', { name: /: / }).count();
/** The last still of a story, to which it was stepped, all arrived. */
const told = async (page: Page, { id, promises }: Story) => {
  await page.goto(`${page.url().split('#')[0]}#/lab?story=${id}`);
  await page.locator(`[data-story=${id}][aria-current]`).waitFor();
  const next = page.getByRole('button', { name: 'Next step' });
  await expect
    .poll(async () => {
      if (await next.isEnabled()) await next.click();
      return { isAtEnd: await next.isDisabled(), ...(await outcomesIn(page)) };
    })
    .toEqual({ isAtEnd: true, ...promises });
  // Narrow, the first lane need not be the one that is shown.
  await page.locator('[data-outcome]:visible').first().waitFor();
  await expect.poll(() => page.locator('[aria-busy=true], [data-travelling]').count()).toBe(0);
  await frames(page);
};

test('every story comes to what it promises, and its last still has no scrolling, outcomes on top, stage text of 14 px and more, and nothing for axe', async () => {
  const { page, close } = await open('/lab', { reducedMotion: 'reduce' });
  for (const story of stories) {
    const { id } = story;
    await page.setViewportSize(WIDE[0]);
    await told(page, story);
    for (const viewport of WIDE) {
      await page.setViewportSize(viewport);
      await frames(page);
      const { problems } = await unseenIn(page, 'main [data-mode]', LEAST);
      expect({ id, viewport, problems }).toEqual({ id, viewport, problems: [] });
      const tops = await page
        .locator('[data-mode]')
        .evaluateAll((lanes) => lanes.map((lane) => lane.firstElementChild?.hasAttribute('data-outcome')));
      expect(tops.length).toBeGreaterThan(1);
      expect(tops.every(Boolean)).toBe(true);
    }
    const violations = await violationsIn(page);
    expect({ id, violations }).toEqual({ id, violations: [] });
    await page.setViewportSize(NARROW);
    await frames(page);
    const shown = page.locator('[data-mode]:visible');
    expect({ id, lanes: await shown.count() }).toEqual({ id, lanes: 1 });
    expect(await shown.getAttribute('data-mode')).toBe(heroOf(story));
    expect(await outcomeTabs(page)).toBe(await page.locator('[data-mode]').count());
    const { sizes } = await unseenIn(page, '[data-mode][data-shown]');
    expect(Math.min(...Object.keys(sizes).map(Number))).toBeGreaterThanOrEqual(LEAST);
  }
  await close();
});

test('four lanes: no scrolling and stage text of 14 px and more, wide; one lane and four outcomes, narrow', async () => {
  const { page, close } = await open(
    '/lab?columns=session.jwt.hybrid.bff&defences=&acts=log-in.read-orders.xss-reads-storage',
    { reducedMotion: 'reduce' },
  );
  await page.locator('[data-outcome=attacker-in]').nth(3).waitFor();
  await expect.poll(() => page.locator('[aria-busy=true], [data-travelling]').count()).toBe(0);
  for (const viewport of WIDE) {
    await page.setViewportSize(viewport);
    await frames(page);
    expect({ viewport, ...(await unseenIn(page, 'main [data-mode]', LEAST)) }).toMatchObject({
      viewport,
      problems: [],
    });
    const tops = await page
      .locator('[data-outcome] strong')
      .evaluateAll((words) =>
        words.map((each) => [each.getBoundingClientRect().top, each.getClientRects().length]),
      );
    expect(new Set(tops.map(([top]) => top)).size).toBe(1);
    expect(tops).toHaveLength(4);
  }
  await page.setViewportSize(NARROW);
  await frames(page);
  expect(await page.locator('[data-mode]:visible').count()).toBe(1);
  expect(await outcomeTabs(page)).toBe(4);
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
  ).toBe(0);
  await close();
});

/** What a spot says: the lesson's question, the beat, what came of a vote, or the task. */
const saysItsOwn = async (page: Page, lesson: Lesson, { step, phase }: Spot): Promise<void> => {
  const beat = lesson.beats[step - 1];
  if (phase === 'what-if') {
    await page.keyboard.press('1');
    await page.locator('[aria-pressed=true][data-toggle]').first().waitFor();
    await page.locator('[data-present]:not([data-busy], [data-happens])').waitFor();
  } else if (step > lesson.beats.length) await page.locator('[data-task=unsolved]').waitFor();
  else {
    await page
      .locator('[data-present] [data-caption]', { hasText: beat ? beat.says : lesson.question })
      .first()
      .waitFor();
    if (beat?.predict && phase === 'told')
      await page.locator('[data-reveal]:not([data-reveal=""])').waitFor();
  }
};

// A quick run takes one by the keyboard (lessons.test.ts).
test.runIf(everything)(
  'every lesson is presented by Page Down alone, from its question to its task: all text whole and of 18 px and more, and no scrollbar',
  { timeout: 600_000 },
  async () => {
    const { page, noted, close } = await open('/learn', { viewport: PROJECTOR, reducedMotion: 'reduce' });
    for (const lesson of lessons) {
      await page.goto(`${page.url().split('#')[0]}#/learn/${lesson.id}?present`);
      await page.getByRole('heading', { name: lesson.title, exact: true }).waitFor();
      const spots = spotsOf(lesson);
      // Its question, each beat, what if, its task; and a vote has a spot of its own.
      const votes = lesson.beats.filter(({ predict }) => predict).length;
      expect(spots).toHaveLength(lesson.beats.length + votes + 3);
      for (const at of spots) {
        const spot = `${lesson.id} ${at.phase} ${at.step}`;
        await page
          .locator(`[data-present=${at.phase}][data-step="${at.step}"]:not([data-busy], [data-happens])`)
          .waitFor();
        await expect.poll(() => page.locator('[aria-busy=true]').count()).toBe(0);
        await frames(page);
        const { problems } = await unseenIn(page, '[data-present]', LEAST_BEFORE_A_CLASS);
        expect({ spot, problems }).toEqual({ spot, problems: [] });
        for (const [selector, least] of FLOORS)
          expect(await sizeOf(page, selector), `${spot}: ${selector}`).toBeGreaterThanOrEqual(least);
        await saysItsOwn(page, lesson, at);
        await page.keyboard.press('PageDown');
      }
    }
    // Refusals are what the lessons are about; the browser writes them to its console.
    const errors = noted.errors.filter((text) => !text.startsWith('Failed to load resource'));
    expect({ ...noted, errors }).toEqual(NOTHING);
    await close();
  },
);
