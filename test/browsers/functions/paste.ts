/** A paste of every form: the same is found everywhere. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserFunction } from '../function';

const PASTES = join(import.meta.dirname, '../../artifacts/pastes');

/** What the page found, without words that tell the time. */
const FOUND = `
if (document.querySelector('[aria-busy=true]')) return undefined;
const all = (name) => [...document.querySelectorAll('[data-' + name + ']')].map((each) => each.getAttribute('data-' + name));
const found = JSON.stringify([all('artifact'), all('verdict'), all('rule').toSorted(), find('h2')?.innerText]);
// Twice the same, half a second apart: it is read to the end.
if (window.lastFound?.found !== found) window.lastFound = { found, at: performance.now() };
return performance.now() - window.lastFound.at > 500 ? found : undefined;`;

const row: BrowserFunction = {
  order: 10,
  label: 'Paste of every form',
  play: async (hands) => {
    const found: Record<string, unknown> = {};
    await hands.open('#/inspect');
    for (const name of readdirSync(PASTES).filter((each) => each.endsWith('-1.txt'))) {
      const text = readFileSync(join(PASTES, name), 'utf8');
      await hands.paste(text);
      found[name] = await hands.until(`What is in ${name}`, FOUND);
    }
    return found;
  },
};
export default row;
