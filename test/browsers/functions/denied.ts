/** The page where the browser keeps storage, cookies, workers and service workers from it, as in a sandboxed frame: it says what is missing, and the rest works. */
import { readFileSync } from 'node:fs';
import { token } from '../../built/compact';
import { ABILITIES, altered } from '../altered';
import { Hands } from '../driver';
import type { BrowserFunction } from '../function';
import { playAll } from '../plays';

/** With a signature of the right length. */
const PASTED = token({ alg: 'HS256' }, { sub: 'ada' }).replace(/AAAA$/u, 'A'.repeat(43));

const row: BrowserFunction = {
  order: 130,
  label: 'Storage and workers denied',
  play: async ({ driver, home }) => {
    // A page of no origin: its own files come from elsewhere.
    const there = await altered(home, '127.0.0.1', (fields) => ({
      ...fields,
      'content-security-policy': `${fields['content-security-policy']}; sandbox allow-scripts`,
      'access-control-allow-origin': '*',
    }));
    const hands = new Hands(driver, there.home);
    try {
      await hands.open('#/browser');
      const abilities = (await hands.until('The abilities', ABILITIES)) as Readonly<Record<string, string>>;
      await hands.open('#/inspect');
      await hands.paste(PASTED);
      await hands.see('[data-rule]');
      await hands.click('', '[data-tab=weak-secret]');
      await hands.click('Search for the secret');
      await hands.until('What failed', `return document.body.innerText.includes('its worker failed')`);
      await hands.paste(readFileSync('test/recordings/hybrid-refresh.har', 'utf8'));
      await hands.see('[data-failed=recording]');
      await playAll(hands);
      const denied = ['storage', 'cookies', 'service-worker', 'worker'];
      return Object.fromEntries(denied.map((name) => [name, abilities[name]]));
    } finally {
      there.close();
    }
  },
};
export default row;
