/** MSW's service worker as carrier, so that the lab's requests show in the browser's own tools. Not: needed for a run. */
import { setupWorker } from 'msw/browser';
import type { Transport } from '#http/message';
import { carrier, handler } from './msw';

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
