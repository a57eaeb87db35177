/** A lesson before a class with its notes in a second window: both are in step. */
import type { BrowserFunction } from '../function';

const row: BrowserFunction = {
  order: 70,
  label: 'Present with notes',
  play: async (hands) => {
    const { press, switchTo, windows } = hands.driver;
    await hands.open('#/learn/kick-them-out?present');
    await hands.see('[data-present=told][data-step="0"]:not([data-busy])');
    const before = await windows();
    await press(['n']);
    for (let tries = 0; tries < 100 && (await windows()) === before; tries += 1)
      await new Promise((resolve) => {
        setTimeout(resolve, 100);
      });
    const notes = (await windows()) - 1;
    if (notes < before) throw new Error('No window came for the notes.');
    try {
      await switchTo(notes);
      await hands.see('[data-link=in-step]');
      await press(['PageDown']);
      await hands.see('[data-notes=told][data-step="1"]');
      await switchTo(before - 1);
      await hands.see('[data-present=told][data-step="1"]:not([data-busy]):not([data-happens])');
      await press(['PageDown']);
      await hands.see('[data-present=told][data-step="2"]');
      await switchTo(notes);
      await hands.see('[data-notes=told][data-step="2"]');
    } finally {
      await switchTo(notes);
      await hands.run('window.close()').catch(() => undefined);
      await switchTo(before - 1);
    }
    return undefined;
  },
};
export default row;
