/** The carrier of a page's simulated messages, as well as the browser allows. Not: the carriers (worker.ts, msw.ts). */
import type { Transport } from '#http/message';
import { serviceWorkers } from './service-workers';
import { workerAddress } from './worker-address';

export interface StartedTransport {
  readonly transport: Transport;
  /** `direct`: without MSW. */
  readonly kind: 'worker' | 'in-process' | 'direct';
  /** Why it is not the worker: a whole sentence. */
  readonly because?: string;
}

const direct: Transport = (origin) => origin;

const reasonOf = (error: unknown): string =>
  error instanceof Error ? error.message.trim().replace(/\.$/u, '') : 'unknown reason';

const without = (kind: 'in-process' | 'direct', transport: Transport, why: string): StartedTransport => ({
  transport,
  kind,
  because: `The requests stay within the page’s script and do not show in the browser’s tools: ${why}.`,
});

const start = async (): Promise<StartedTransport> => {
  try {
    // MSW reads the browser's storage as it loads, which a browser may deny to a frame of another site.
    const [{ startWorker }, { inProcess }] = await Promise.all([import('./worker'), import('./msw')]);
    if (!serviceWorkers())
      return without('in-process', inProcess, 'this browser offers the page no service worker');
    // Nothing of this page is to be left behind in a browser that only saw it within another site's.
    if (import.meta.env.PROD && window.parent !== window)
      return without('in-process', inProcess, 'in a frame, the page installs no service worker');
    try {
      const transport = await startWorker(workerAddress(), (error) => {
        Object.assign(
          worker,
          without('in-process', inProcess, `the service worker was ended (${reasonOf(error)})`),
        );
      });
      const worker: StartedTransport = { transport, kind: 'worker' };
      return worker;
    } catch (error) {
      return without('in-process', inProcess, `the service worker could not be started (${reasonOf(error)})`);
    }
  } catch (error) {
    return without('direct', direct, `MSW could not be loaded (${reasonOf(error)})`);
  }
};

let started: Promise<StartedTransport> | undefined;

/**
 * The worker's transport, or the next best where there can be none. Starts it the first time only; never throws. What it
 * gives changes if the worker is lost for good.
 */
export const startTransport = (): Promise<StartedTransport> => (started ??= start());
