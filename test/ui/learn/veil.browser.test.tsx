/** Before a vote nothing on the screen gives the answer away, in any lesson. Not: what is said after it (learn.browser.test.tsx). */
import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { page } from 'vitest/browser';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { direct } from '#http/message';
import { lessons } from '#lessons/lessons';
import { runsOf, setupOf } from '#lessons/play';
import { everything } from '../../scale';
import { renderAt } from '../render';

// The first of all tests here would wait for every module of a lesson.
beforeAll(async () => {
  await import('../../../src/ui/learn/lesson-page');
}, 60_000);
beforeEach(async () => {
  await page.viewport(1440, 900);
});
afterEach(() => {
  cleanup();
});

/** What tells an outcome, who reads what, how long a thing lives, or what a change would do. */
const TELLING = [
  '[data-outcome]',
  '[data-was]',
  '[data-readable]',
  '[data-life]',
  '[data-rule]',
  '[data-exchange]',
  '[data-toggle]',
  '[data-answer]',
  '[data-prediction]',
  '[data-why]',
].join(', ');

/** All words that are on the page or a pointer's move away, but those of the question, its options and what a lane or a thing is called. */
const shownWords = (): string => {
  const main = document.querySelector('main')?.cloneNode(true) as HTMLElement;
  for (const each of main.querySelectorAll(
    '[data-asked], [data-caption], [data-mode] h2, nav, details > :not(summary)',
  ))
    each.remove();
  const attributes = [...main.querySelectorAll('*')].flatMap((each) =>
    each.matches('[data-credential], article')
      ? []
      : ['title', 'aria-label', 'aria-valuetext', 'alt'].map((name) => each.getAttribute(name) ?? ''),
  );
  const texts: string[] = [];
  const nodes = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
  while (nodes.nextNode()) texts.push(nodes.currentNode.textContent ?? '');
  return [...texts, ...attributes].join(' · ');
};

const escaped = (text: string): string => text.replaceAll(/[$()*+.?[\\\]^{|}]/gu, String.raw`\$&`);

const isSaid = (label: string): boolean =>
  new RegExp(String.raw`(?<!\p{L})${escaped(label)}(?!\p{L})`, 'u').test(shownWords());

// A quick run has one with three lanes and one in which an attack is foretold; the lessons share their page.
const walked = lessons.filter(({ id }) => everything || ['kick-them-out', 'csrf'].includes(id));
test.each(walked.map((lesson) => [lesson.id, lesson] as const))(
  '%s: before each vote the stage is veiled, and the right answer is nowhere',
  async (id, lesson) => {
    const runs = await runsOf(setupOf(lesson), lesson, direct);
    let asked = 0;
    for (const [index, { predict }] of lesson.beats.entries()) {
      const run = runs[index + 1];
      if (!predict || !run) continue;
      asked += 1;
      const answer = predict.answer(run);
      const label = predict.options.find((option) => option.id === answer)?.label ?? '';
      expect(label).not.toBe('');
      renderAt(`/learn/${id}?step=${index + 1}`);
      await waitFor(() => {
        expect(document.querySelectorAll('[data-veiled] [data-mode]')).toHaveLength(lesson.modes.length);
        expect(document.querySelector('[aria-busy=true]')).toBeNull();
      });
      expect([...document.querySelectorAll(TELLING)].map(({ outerHTML }) => outerHTML)).toEqual([]);
      expect({ label, said: isSaid(label) }).toEqual({ label, said: false });
      expect(screen.getByRole('button', { name: 'Record' })).toHaveProperty('disabled', true);
      // Told, all of it is there: what was looked for is what gives it away.
      await userEvent.click(screen.getByRole('button', { name: /^Show without predicting/u }));
      await waitFor(() => {
        expect(document.querySelector('[data-prediction] [data-answer]')).not.toBeNull();
      });
      expect(isSaid(label)).toBe(true);
      expect(document.querySelector('[data-veiled]')).toBeNull();
      expect(document.querySelectorAll('[data-outcome]').length).toBeGreaterThan(0);
      cleanup();
    }
    expect(asked).toBeGreaterThan(0);
  },
);

test('before a vote the stage is veiled from the start, and the steps between are too', async () => {
  for (const step of [0, 1, 2, 3, 5]) {
    renderAt(`/learn/kick-them-out?step=${step}`);
    await waitFor(() => {
      expect(document.querySelectorAll('[data-veiled] [data-mode]')).toHaveLength(3);
    });
    expect(document.querySelector('[data-outcome]')).toBeNull();
    cleanup();
  }
});
