/** Has a worker look for the known secret of a token. Not: the look itself (#jose/weak-secret/known-secret). */
import type { FoundSecret } from '#jose/weak-secret/search';
import { startWorker } from '../../parts/start-worker';
import { knownSecretWorkerAddress } from './known-secret-worker-address';

/** The worker of the last look that came to its end: to start another costs the page more than the answer does. */
let resting: Worker | undefined;

/** Ends the worker that waits for another token, if there is one. */
export const endRestingWorker = (): void => {
  resting?.terminate();
  resting = undefined;
};

/** Milliseconds: a browser may end a worker that rests and tell nobody, so one that is still silent counts as dead. */
const SILENT = 3000;

/**
 * @param token a compact serialization; it goes to the worker and nowhere else
 * @param signal ends the worker
 * @returns rejects when the worker can't be started, or breaks off
 */
export const findKnownSecret = (token: string, signal: AbortSignal): Promise<FoundSecret | 'none'> =>
  new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const rested = resting;
    resting = undefined;
    const worker = rested ?? startWorker(knownSecretWorkerAddress);
    const over = new AbortController();
    const end = () => {
      over.abort();
      worker.terminate();
      reject(new Error('The search for a known secret stopped.'));
    };
    signal.addEventListener('abort', end, over);
    worker.addEventListener('error', end, over);
    worker.addEventListener(
      'message',
      ({ data }: MessageEvent<FoundSecret | 'none'>) => {
        over.abort();
        endRestingWorker();
        resting = worker;
        resolve(data);
      },
      over,
    );
    if (rested) {
      const timer = setTimeout(() => {
        over.abort();
        worker.terminate();
        resolve(findKnownSecret(token, signal));
      }, SILENT);
      over.signal.addEventListener('abort', () => {
        clearTimeout(timer);
      });
    }
    // A worker is spoken to by its page alone, so there is no origin to name.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    worker.postMessage(token);
  });
