/**
 * Script of `victim.html`, the outer of two frames: it puts the victim's page into a frame within itself and hands its port on.
 *
 * Two frames, because the policy of a frame decides where the frames in it may go. This one's lets the page within go nowhere, so
 * that `location = …` sends nothing, not even to this app's own server.
 */
import type { FromRelay, PageStart } from '../protocol';
import type { Guard } from './guard/guard';
import { pageDocument } from './page-document';

/** Script of the inner page, bundled (scripts/victim-page.js). */
declare const PAGE_SCRIPT: string;
/** The script before this one. */
declare const guard: Guard;
const guardScript = document.querySelector('script')?.textContent ?? '';

const random = (): Uint8Array => crypto.getRandomValues(new Uint8Array(16));
const randomNonce = (): string => btoa(String.fromCharCode(...random()));
/** A name that no payload has for something of its own. */
const randomName = (): string =>
  `guard_${[...random()].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;

const openPage = (start: PageStart, host: MessagePort): void => {
  const name = randomName();
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', 'allow-scripts');
  frame.title = 'The page';
  frame.srcdoc = pageDocument(start, {
    // In a function: the page's global object gets nothing of it.
    script: `const guard=(()=>{${guardScript}\nreturn guard})();${PAGE_SCRIPT}`,
    nonce: randomNonce(),
    guard: (markup, before) => guard.guardMarkup(markup, before, name),
    name,
  });
  const tell = (message: FromRelay, ports: MessagePort[] = []) => {
    host.postMessage(message, ports);
  };
  let opened = false;
  window.addEventListener('message', ({ source, ports }) => {
    // The first message is of our own script, which runs before anything of the markup does.
    if (opened || source !== frame.contentWindow || !ports[0]) return;
    opened = true;
    tell({ type: 'page' }, [ports[0]]);
  });
  let to = '';
  document.addEventListener('securitypolicyviolation', ({ blockedURI }) => {
    to = blockedURI;
  });
  let loads = 0;
  frame.addEventListener('load', () => {
    loads += 1;
    if (loads === 1) return;
    tell({ type: 'left', to });
    // What came in its place has nothing to do here.
    frame.remove();
  });
  document.body.append(frame);
};

const { port1, port2 } = new MessageChannel();
port1.addEventListener('message', ({ data }: MessageEvent<PageStart | { readonly type: 'ping' }>) => {
  if ('type' in data) port1.postMessage({ type: 'pong' } satisfies FromRelay);
  else openPage(data, port1);
});

/** Files of a disk have no origin either; but script in a sandbox has no storage. */
const hasStorage = (): boolean => {
  try {
    return Boolean(window.localStorage);
  } catch {
    return false;
  }
};

// Opened by itself or in a frame without a sandbox, this document would run a payload in the app's own origin.
if (window.origin === 'null' && window.parent !== window && !hasStorage()) {
  port1.start();
  window.parent.postMessage('ready', '*', [port2]);
} else {
  document.body.textContent = 'This page works only within the lab.';
}
