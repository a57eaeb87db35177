/** The page after one visit, with its server gone: a paste, a story and a lesson. */
import { serve } from '../../../scripts/serve.js';
import { token } from '../../built/compact';
import { Hands } from '../driver';
import type { BrowserFunction } from '../function';
import { playAll } from '../plays';

const row: BrowserFunction = {
  order: 120,
  label: 'Offline',
  play: async ({ driver }) => {
    const server = await serve('dist', { base: '/kept/' });
    const hands = new Hands(driver, server.address);
    let isStopped = false;
    try {
      await hands.open('#/inspect');
      if (!(await hands.run('return "serviceWorker" in navigator'))) return 'without service workers';
      await hands.until(
        'The files',
        `return caches.match(new URL('index.html', document.baseURI), { ignoreSearch: true }).then(Boolean)`,
      );
      server.close();
      isStopped = true;
      await hands.open('#/inspect');
      await hands.paste(token({ alg: 'none' }, { sub: 'ada' }));
      await hands.see('[data-verdict]');
      await playAll(hands);
      return undefined;
    } finally {
      if (!isStopped) server.close();
    }
  },
};
export default row;
