/** Has a worker look for the known secret of a token. Not: the look itself (#jose/weak-secret/known-secret). */
import type { FoundSecret } from '#jose/weak-secret/search';
import { startWorker } from '../../parts/start-worker';
import { knownSecretWorkerAddress } from './known-secret-worker-address';

/**
 * @param token a compact serialization; it goes to the worker and nowhere else
 * @param signal ends the worker
 * @returns rejects when the worker can't be started, or breaks off
 */
export const findKnownSecret = (token: string, signal: AbortSignal): Promise<FoundSecret | 'none'> =>
  new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const worker = startWorker(knownSecretWorkerAddress);
    const end = () => {
      worker.terminate();
      reject(new Error('The search for a known secret stopped.'));
    };
    signal.addEventListener('abort', end);
    worker.addEventListener('error', end);
    worker.addEventListener('message', ({ data }: MessageEvent<FoundSecret | 'none'>) => {
      worker.terminate();
      resolve(data);
    });
    // A worker is spoken to by its page alone, so there is no origin to name.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    worker.postMessage(token);
  });
