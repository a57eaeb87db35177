/** Has a worker look for the known secret of a token. Not: the look itself (#jose/weak-secret/known-secret). */
import type { FoundSecret } from '#jose/weak-secret/search';
import { startWorker } from '../../parts/start-worker';
import { knownSecretWorkerAddress } from './known-secret-worker-address';

/** The worker that waits for the next look: to start another costs the page more than the answer does. */
let resting: Worker | undefined;

/** Those that have spoken. One that is still on its way may take its time. */
const awake = new WeakSet<Worker>();

/** How many views may look, and how many looks are under way. */
let users = 0;
let looks = 0;

/** Ends the worker that rests, if there is one. */
const rest = (next?: Worker): void => {
  resting?.terminate();
  resting = next;
};

/**
 * Says that looks may come: in between, a worker rests.
 * @returns says that none will; with the last who says it, the worker ends
 */
export const awaitLooks = (): (() => void) => {
  users += 1;
  return () => {
    users -= 1;
    if (users === 0) rest();
  };
};

/** Starts the worker of the first look before there is one, where looks may come. */
export const startAhead = (): void => {
  if (users === 0 || looks > 0 || resting) return;
  try {
    const worker = startWorker(knownSecretWorkerAddress);
    worker.addEventListener('message', () => awake.add(worker), { once: true });
    worker.addEventListener('error', () => {
      if (resting === worker) resting = undefined;
    });
    resting = worker;
  } catch {
    // The look itself says that there is none.
  }
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
    looks += 1;
    over.signal.addEventListener('abort', () => {
      looks -= 1;
    });
    const end = () => {
      over.abort();
      worker.terminate();
      reject(new Error('The search for a known secret stopped.'));
    };
    signal.addEventListener('abort', end, over);
    worker.addEventListener('error', end, over);
    worker.addEventListener(
      'message',
      ({ data }: MessageEvent<FoundSecret | 'none' | 'ready'>) => {
        awake.add(worker);
        if (data === 'ready') return;
        over.abort();
        rest(worker);
        resolve(data);
      },
      over,
    );
    if (awake.has(worker)) {
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
