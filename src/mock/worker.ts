/** MSW in the page's service worker as carrier, so that the lab's requests show in the browser's own tools. A run does not need it. */
import { setupWorker } from 'msw/browser';
import type { Transport } from '#http/message';
import { isCarried } from './envelope';
import { carrier, handler } from './msw';
import { REGISTRATION } from './worker-address';

/** Milliseconds after which the page goes on without the worker. */
const PATIENCE = 5000;

const after = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });

/**
 * Registers the worker and waits until it controls the page: where a registration is there and controls nothing, MSW would
 * reload the page, and what was pasted would be lost. So it is with a page that was loaded past its worker, by a forced
 * reload. The built page's worker takes it over when told; MSW's own does once it is registered anew.
 */
const takeControl = async (scriptUrl: string): Promise<void> => {
  const { serviceWorker } = navigator;
  const isControlled = new Promise((resolve) => {
    serviceWorker.addEventListener('controllerchange', resolve, { once: true });
  });
  const registration = await serviceWorker.register(scriptUrl, REGISTRATION);
  // MSW looks for a newer file, and where there is no network, nobody would hear of the refusal.
  const update = registration.update.bind(registration);
  registration.update = () => update().catch(() => registration);
  if (serviceWorker.controller) return;
  registration.active?.postMessage('control', []);
  await Promise.race([isControlled, after(PATIENCE / 2)]);
  if (serviceWorker.controller !== null) return;
  await registration.unregister();
  await serviceWorker.register(scriptUrl, REGISTRATION);
  await Promise.race([isControlled, after(PATIENCE / 2)]);
  if (serviceWorker.controller === null) throw new Error('it does not control the page');
};

/**
 * Registers the worker and waits until it answers. A browser may end it at any time, and a newer one may take its place:
 * both forget which pages MSW is on in. A request that comes back unanswered shows it, and MSW is started again.
 * @param scriptUrl absolute address of the worker's file
 * @param onLost is called with the reason when it can't be started again
 * @returns a transport by `fetch`
 * @throws where the browser has no service workers, or refuses this one
 */
export const startWorker = async (
  scriptUrl: string,
  onLost: (reason: unknown) => void = () => undefined,
): Promise<Transport> => {
  const msw = setupWorker(handler);
  const start = async (): Promise<void> => {
    await takeControl(scriptUrl);
    const started = msw.start({
      serviceWorker: { url: scriptUrl, options: REGISTRATION },
      quiet: true,
      onUnhandledRequest: 'bypass',
    });
    const late = after(PATIENCE).then(() => Promise.reject(new Error('it did not start in time')));
    await Promise.race([started, late]);
  };
  await start();

  let starts = 1;
  let isLost = false;
  let restart: Promise<void> | undefined;
  const startAgain = async (): Promise<void> => {
    msw.stop();
    try {
      await start();
    } catch (error) {
      isLost = true;
      onLost(error);
    }
    starts += 1;
    restart = undefined;
  };
  return carrier(
    () => document.baseURI,
    async (request) => {
      const before = starts;
      const response = await fetch(request.clone()).catch(() => undefined);
      if (isLost || (response && isCarried(response))) return response;
      // Several requests may have gone astray together: one start serves them all.
      if (before === starts) await (restart ??= startAgain());
      return fetch(request).catch(() => undefined);
    },
  );
};
