/** A lesson in a frame of another origin, steered by the page around it. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { BrowserFunction } from '../function';

/** It writes what it is told into itself, and steers when its button is pressed: a driver's scripts may see no more of a page. */
const AROUND = `<!doctype html><html lang="en"><title>Slides</title><button>Third step</button><iframe width="900" height="600" title="lesson"></iframe><script>
const frame = document.querySelector('iframe');
addEventListener('message', ({ source, data }) => {
  if (source === frame.contentWindow) document.body.dataset.said = data.is + ' ' + data.step;
});
document.querySelector('button').addEventListener('click', () => {
  frame.contentWindow.postMessage({ claimcheck: 1, do: 'goto', step: 3 }, '*');
});
frame.src = decodeURIComponent(location.search.slice(1));
</script>`;

const row: BrowserFunction = {
  order: 80,
  label: 'Embed',
  play: async (hands) => {
    // The page as one file has no second one.
    if (hands.home.startsWith('file:')) return 'without a web server';
    const server = createServer((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' }).end(AROUND);
    });
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    try {
      // Another host's name: another site, to which browsers deny storage.
      const around = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      const place = `${hands.home}embed.html#/learn/kick-them-out?step=1&embed=${encodeURIComponent(around)}`;
      await hands.driver.goTo(`${around}/?${encodeURIComponent(place)}`);
      await hands.until('ready', `return document.body.dataset.said === 'ready 1'`);
      await hands.click('Third step');
      await hands.until('step 3', `return document.body.dataset.said === 'at 3'`);
      return undefined;
    } finally {
      server.closeAllConnections();
      server.close();
    }
  },
};
export default row;
