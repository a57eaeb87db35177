/** Every story to its end: what it promises comes about. */
import { stories } from '#lab/stories';
import type { BrowserFunction } from '../function';

const OUTCOMES = `return JSON.stringify(Object.fromEntries([...document.querySelectorAll('article[data-mode]')].map((lane) => [lane.dataset.mode, lane.querySelector('[data-outcome]')?.dataset.outcome ?? ''])))`;

const row: BrowserFunction = {
  order: 40,
  label: 'Stories',
  play: async (hands) => {
    await hands.open('#/lab');
    for (const { id, title, promises } of stories) {
      await hands.click(title, '[data-story]');
      await hands.until(
        `The story ${id}`,
        `return find('[data-story="${id}"]').getAttribute('aria-current') === 'true'`,
      );
      await hands.until(
        `The end of ${id}`,
        `const next = find('button', 'Next step');
        if (!next?.disabled) { next?.click(); return false; }
        return !document.querySelector('[data-travelling]') && ${JSON.stringify(JSON.stringify(promises))} === (() => { ${OUTCOMES} })()`,
      );
    }
    return undefined;
  },
};
export default row;
