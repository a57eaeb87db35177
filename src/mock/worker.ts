/** MSW's service worker as carrier, so that the lab's requests stand in the browser's own tools. Not: needed for a run. */
import { setupWorker } from 'msw/browser';
import type { Transport } from '#http/message';
import { carrier, handler, inProcess } from './msw';

export interface StartedTransport {
  readonly transport: Transport;
  readonly kind: 'worker' | 'in-process';
  /** Why it is not the worker: a whole sentence. */
  readonly because?: string;
}

/** Milliseconds after which the page goes on without the worker. */
const PATIENCE = 5000;

/**
 * A page that was loaded past its worker (a forced reload) is not controlled by it. MSW would reload it, and what was
 * pasted would be lost. Registered anew, the worker takes over the page as it is.
 */
const unregisterWhereUncontrolled = async (scriptUrl: string): Promise<void> => {
  const { serviceWorker } = navigator;
  if (serviceWorker.controller) return;
  const registrations = await serviceWorker.getRegistrations();
  const ours = registrations.filter(({ active, waiting, installing }) =>
    [active, waiting, installing].some((worker) => worker?.scriptURL === scriptUrl),
  );
  await Promise.all(ours.map((registration) => registration.unregister()));
};

const inTime = (): Promise<never> =>
  new Promise((_resolve, reject) => {
    setTimeout(() => {
      reject(new Error('it did not start in time'));
    }, PATIENCE);
  });

/**
 * Registers the worker and waits until it answers.
 * @param scriptUrl absolute address of MSW's worker file
 * @returns a transport by `fetch`
 * @throws where the browser has no service workers, or refuses this one
 */
export const startWorker = async (scriptUrl: string): Promise<Transport> => {
  await unregisterWhereUncontrolled(scriptUrl);
  const started = setupWorker(handler).start({
    serviceWorker: { url: scriptUrl },
    quiet: true,
    onUnhandledRequest: 'bypass',
  });
  await Promise.race([started, inTime()]);
  return carrier(
    () => document.baseURI,
    (request) => fetch(request).catch(() => undefined),
  );
};

const start = async (): Promise<StartedTransport> => {
  const without = (why: string): StartedTransport => ({
    transport: inProcess,
    kind: 'in-process',
    because: `The requests stay within the page's script and do not show in the browser's tools: ${why}.`,
  });
  if (!('serviceWorker' in navigator)) return without('this browser offers the page no service worker');
  try {
    const scriptUrl = new URL('mockServiceWorker.js', document.baseURI).href;
    return { transport: await startWorker(scriptUrl), kind: 'worker' };
  } catch (error) {
    const reason = error instanceof Error ? error.message.trim().replace(/\.$/u, '') : 'unknown reason';
    return without(`the service worker could not be started (${reason})`);
  }
};

let started: Promise<StartedTransport> | undefined;

/** The worker's transport, or the one in process where there can be no worker. Starts it the first time only; never throws. */
export const startTransport = (): Promise<StartedTransport> => (started ??= start());
