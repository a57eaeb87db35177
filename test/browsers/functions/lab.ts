/** The lab with an act of one's own, through whichever carrier the browser allows. */
import type { BrowserFunction } from '../function';
import { openLab } from '../plays';

const STATUSES = `return [...document.querySelectorAll('[data-mode] [data-exchange]')].map((each) => each.closest('[data-mode]').dataset.mode + ' ' + each.dataset.status)`;

const row: BrowserFunction = {
  order: 30,
  label: 'Lab',
  play: async (hands) => {
    await openLab(hands);
    await hands.click('Read orders');
    await hands.until(
      'The orders',
      `return document.querySelectorAll('[data-mode=hybrid] [data-exchange]').length >= 3`,
    );
    const kept = await hands.run('return document.cookie + JSON.stringify(Object.entries(localStorage))');
    return [await hands.run(STATUSES), kept];
  },
};
export default row;
