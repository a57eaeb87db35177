/** A payload that tries every way to send something: a real server, which an unguarded page reaches, hears nothing. */
import { startListening, waysOut } from '../../built/ways-out';
import type { BrowserFunction } from '../function';

/** Fewer than any browser has. */
const LEAST = 20;

const row: BrowserFunction = {
  order: 95,
  label: 'Payload’s ways out',
  play: async (hands) => {
    const listening = await startListening();
    try {
      await hands.driver.goTo(listening.url);
      for (let tries = 0; tries < 300 && listening.asked.size < LEAST; tries += 1)
        await new Promise((resolve) => {
          setTimeout(resolve, 100);
        });
      if (listening.asked.size < LEAST)
        throw new Error(`Unguarded, only these were sent: ${[...listening.asked].join(' ')}`);
      await hands.open('#/attacks/payload');
      // What the unguarded page had begun has ended with it.
      listening.forget();
      await hands.paste(`<script>${waysOut(listening.url)}</script>`);
      await hands.click('Open the victim’s page');
      await hands.until(
        'All ways',
        `return [...document.querySelectorAll('[data-remark]')].some((each) => each.innerText.includes('all tried'))`,
      );
      return [...listening.asked];
    } finally {
      listening.close();
    }
  },
};
export default row;
