/**
 * Opens the victim's page in its sandboxed frame, carries its requests into the simulation, and ends it when it does
 * not answer or asks too much. Not: what the simulation answers (victim-page.ts).
 *
 * Nothing from the frame is trusted: one port is taken, from the frame's own window, before any payload runs; after
 * that no window message is listened to.
 */
import { victimHref } from '../../beside';
import { readFromPage, readFromRelay, type FromPage, type PageStart, type ToPage } from './protocol';
import { LONGEST_SILENCE, watchPulse } from './pulse';
import type { Sent, VictimPage } from './victim-page';

/** Messages that one page may send before it is ended: a loop of requests would fill the lists. */
const MOST_MESSAGES = 500;

/** Something that the page did, in the order it came. */
export type Happening =
  | { readonly type: 'sent'; readonly way: string; readonly sent: Sent }
  | Extract<FromPage, { readonly type: 'refused' | 'said' }>
  /** The page is there, and its payload runs. */
  | { readonly type: 'opened' }
  /** The page's file did not come: nothing ran, and nothing was tried. */
  | { readonly type: 'absent' }
  /** The page is gone. */
  | { readonly type: 'ended'; readonly says: string };

/** Milliseconds from when the frame has loaded something to its first message. */
const PATIENCE = 5000;

const LOOPED =
  'A script ran for over a second without a pause, perhaps in an endless loop. The lab stopped the page and removed its frame.';
const NO_ANSWER = `The page did not answer for ${LONGEST_SILENCE} seconds. The lab stopped it and removed its frame.`;
const TOO_MUCH = `The page asked for more than ${MOST_MESSAGES} things. The lab stopped it and removed its frame.`;

const leftFor = (to: string): string =>
  `The page was left${to === '' ? '' : ` for ${to}`}. The browser blocks that here, so the lab can’t see the address. A real page would have navigated.`;

/**
 * Opens a page.
 * @param place the element that the frame is put into
 * @param tell hears what the page does
 * @returns ends the page
 */
export const openVictimPage = (
  place: HTMLElement,
  page: VictimPage,
  injected: Omit<PageStart, 'view'>,
  tell: (happening: Happening) => void,
): (() => void) => {
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', 'allow-scripts');
  frame.setAttribute('referrerpolicy', 'no-referrer');
  frame.title = 'The victim’s page, with your payload in it';
  frame.src = victimHref();
  const ports: MessagePort[] = [];
  let messages = 0;

  const close = () => {
    pulse.stop();
    window.removeEventListener('message', takePort);
    for (const port of ports) port.close();
    frame.remove();
  };
  const end = (says: string) => {
    if (!frame.isConnected) return;
    close();
    tell({ type: 'ended', says });
  };
  const pulse = watchPulse(() => {
    end(NO_ANSWER);
  });

  const send = async (port: MessagePort, { request }: Extract<FromPage, { readonly type: 'request' }>) => {
    const { sent, response } = await page.send(request);
    if (!frame.isConnected) return;
    for (const each of sent) tell({ type: 'sent', way: request.way, sent: each });
    const { status, fields, content } = response;
    port.postMessage({ type: 'cookies', cookies: page.cookies() } satisfies ToPage);
    port.postMessage({ type: 'answer', id: request.id, status, fields, content } satisfies ToPage);
  };

  const hear = (port: MessagePort, message: FromPage) => {
    if (message.type === 'pong') return;
    messages += 1;
    if (messages > MOST_MESSAGES) {
      end(TOO_MUCH);
      return;
    }
    switch (message.type) {
      case 'request':
        void send(port, message);
        break;
      case 'cookie':
        page.writeCookie(message.text);
        port.postMessage({ type: 'cookies', cookies: page.cookies() } satisfies ToPage);
        break;
      case 'storage':
        page.writeStorage(message.area, message.name, message.value);
        break;
      case 'stopped':
        end(LOOPED);
        break;
      case 'refused':
      case 'said':
        tell(message);
        break;
    }
  };

  const openPort = (port: MessagePort, heard: (data: unknown, ports: readonly MessagePort[]) => void) => {
    ports.push(port);
    pulse.watch(port);
    port.addEventListener('message', (event) => {
      pulse.answered(port);
      heard(event.data, event.ports);
    });
    port.start();
  };

  const takePort = ({ source, ports: given }: MessageEvent) => {
    if (source !== frame.contentWindow || !given[0]) return;
    window.removeEventListener('message', takePort);
    tell({ type: 'opened' });
    const relay = given[0];
    openPort(relay, (data, [port]) => {
      const message = readFromRelay(data);
      if (message?.type === 'left') end(leftFor(message.to));
      // One page, once.
      if (message?.type !== 'page' || !port || ports.length > 1) return;
      openPort(port, (said) => {
        const message = readFromPage(said);
        if (message) hear(port, message);
        else messages += 1;
      });
    });
    relay.postMessage({ view: page.view, ...injected } satisfies PageStart, []);
  };
  window.addEventListener('message', takePort);
  // No service worker answers a frame without an origin: without network, the browser's own page on that comes instead.
  frame.addEventListener('load', () => {
    setTimeout(() => {
      if (ports.length > 0 || !frame.isConnected) return;
      close();
      tell({ type: 'absent' });
    }, PATIENCE);
  });
  place.append(frame);
  return close;
};
