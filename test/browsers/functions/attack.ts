/** The map of attacks, played whole in the browser: every tile as everywhere. */
import type { BrowserFunction } from '../function';

const row: BrowserFunction = {
  order: 50,
  label: 'Attacks, the whole map',
  play: async (hands) => {
    await hands.open('#/attacks');
    await hands.until('The map', `return document.body.innerText.includes('runs played in this page')`);
    return hands.run(
      `return [...document.querySelectorAll('[data-attack]')].map((each) => each.dataset.attack + ': ' + [...each.querySelectorAll('[data-tile]')].map((tile) => tile.dataset.outcome).join(' '))`,
    );
  },
};
export default row;
