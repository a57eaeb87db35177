/** A lesson by the keyboard, from its question to its solved task. */
import { lessons } from '#lessons/lessons';
import type { BrowserFunction } from '../function';

const row: BrowserFunction = {
  order: 60,
  label: 'A lesson to its end',
  play: async (hands) => {
    const lesson = lessons.find(({ id }) => id === 'kick-them-out') ?? lessons[0];
    if (!lesson) return undefined;
    const { press } = hands.driver;
    await hands.open(`#/learn/${lesson.id}`);
    // A key that comes before the question is shown asks for nothing.
    const told = (says: string) =>
      hands.until(
        says,
        `return document.querySelector('p[data-caption]')?.textContent.includes(arguments[0])`,
        says,
      );
    await told(lesson.question);
    await hands.see('[data-mode]');
    for (const beat of lesson.beats) {
      // While a beat happens, the key lets it arrive and goes no further.
      await hands.until(
        'The end of what happens',
        `return !document.querySelector('[data-happens], [data-travelling]')`,
      );
      await press(['ArrowRight']);
      await told(beat.says);
      if (!beat.predict) continue;
      await press(['ArrowRight', 'ArrowRight', ' ', 'Tab', 'Enter']);
      await hands.see('[data-prediction=as-predicted], [data-prediction=otherwise]');
    }
    await press(['End']);
    await hands.see('[data-task=unsolved]');
    await hands.click('Show a solution');
    await hands.see('[data-task=solved]');
    return hands.run(
      `return [...document.querySelectorAll('[data-answer]')].map((each) => each.textContent)`,
    );
  },
};
export default row;
