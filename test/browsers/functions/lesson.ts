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
    const CAPTION = `return document.querySelector('p[data-caption]')?.textContent.includes(arguments[0])`;
    const told = (says: string) => hands.until(says, CAPTION, says);
    /** While a beat happens, the key lets it arrive and goes no further: then it is pressed again. */
    const goOn = async (says: string) => {
      for (let presses = 0; presses < 3; presses += 1) {
        await hands.until(
          'The end of what happens',
          `return !document.querySelector('[data-happens], [data-travelling]')`,
        );
        await press(['ArrowRight']);
        await new Promise((resolve) => {
          setTimeout(resolve, 300);
        });
        if ((await hands.run(CAPTION, says)) === true) return;
      }
      await told(says);
    };
    await told(lesson.question);
    await hands.see('[data-mode]');
    for (const beat of lesson.beats) {
      await goOn(beat.says);
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
