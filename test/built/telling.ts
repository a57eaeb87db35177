/** What on a lesson's page gives an answer away. Not: whether it may (lessons.test.ts). */
import type { Page } from 'playwright';

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

/** Not the words of the question, of its options, and what a lane or a thing is called. */
const ASKING = '[data-asked], [data-caption], [data-mode] h2, nav, details > :not(summary)';

export interface Told {
  /** Lanes behind the veil. */
  readonly veiled: number;
  readonly outcomes: number;
  /** Markup of everything that tells. */
  readonly telling: readonly string[];
  /** Whether the answer's own words are on the page or a pointer's move away. */
  readonly said: boolean;
}

/** @param answer the label of the right option */
export const toldOn = (page: Page, answer: string): Promise<Told> =>
  page.evaluate<Told, readonly [string, string, string]>(
    ([telling, asking, label]) => {
      const main = document.querySelector('main')?.cloneNode(true) as HTMLElement;
      for (const each of main.querySelectorAll(asking)) each.remove();
      const words = [...main.querySelectorAll('*')].flatMap((each) =>
        each.matches('[data-credential], article')
          ? []
          : ['title', 'aria-label', 'aria-valuetext', 'alt'].map((name) => each.getAttribute(name) ?? ''),
      );
      const nodes = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
      while (nodes.nextNode()) words.push(nodes.currentNode.textContent ?? '');
      const escaped = label.replaceAll(/[$()*+.?[\\\]^{|}]/gu, String.raw`\$&`);
      return {
        veiled: document.querySelectorAll('[data-veiled] [data-mode]').length,
        outcomes: document.querySelectorAll('[data-outcome]').length,
        telling: [...document.querySelectorAll(telling)].map(({ outerHTML }) => outerHTML),
        said: new RegExp(String.raw`(?<!\p{L})${escaped}(?!\p{L})`, 'u').test(words.join(' · ')),
      };
    },
    [TELLING, ASKING, answer],
  );
