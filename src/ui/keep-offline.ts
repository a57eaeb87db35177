/** Lets the service worker keep the app's files once the page is at rest, and learns of a newer version. Not: the worker (src/sw.ts), nor what the person sees of it (update-notice.tsx). */
import { useSyncExternalStore } from 'react';
import { serviceWorkers } from '#mock/service-workers';
import { REGISTRATION, workerAddress } from '#mock/worker-address';

/** Milliseconds without a file being loaded: until then, the line is the person's. */
const REST = 5000;

/** Milliseconds for the worker to answer. */
const PATIENCE = 5000;

let newer: ServiceWorker | undefined;
const changed = new Set<() => void>();

const subscribe = (tell: () => void) => {
  changed.add(tell);
  return () => {
    changed.delete(tell);
  };
};

/** The worker of a newer version, which waits until it is told; undefined where there is none. */
export const useNewer = (): ServiceWorker | undefined => useSyncExternalStore(subscribe, () => newer);

/** @returns what the worker answers; undefined if it does not */
const ask = (worker: ServiceWorker, what: string): Promise<unknown> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', ({ data }) => {
      resolve(data);
    });
    port1.start();
    setTimeout(resolve, PATIENCE);
    worker.postMessage(what, [port2]);
  });

interface State {
  readonly version: string;
  readonly isComplete: boolean;
}

const stateOf = async (worker: ServiceWorker): Promise<State | undefined> =>
  (await ask(worker, 'state')) as State | undefined;

/** Whether the page opens without network. */
export const isKept = async (): Promise<boolean> => {
  // The dev server's worker keeps nothing, and would not answer.
  if (!import.meta.env.PROD) return false;
  const active = (await serviceWorkers()?.getRegistration())?.active;
  return active?.scriptURL === workerAddress() && (await stateOf(active))?.isComplete === true;
};

/** Lets a newer version serve the page from its next load on, and waits until it does. */
export const takeOver = async (worker: ServiceWorker): Promise<void> => {
  if (worker.state !== 'installed') return;
  const isDone = new Promise((resolve) => {
    worker.addEventListener('statechange', resolve, { once: true });
    setTimeout(resolve, PATIENCE);
  });
  worker.postMessage('take over', []);
  await isDone;
};

const notice = async (worker: ServiceWorker, version: string): Promise<void> => {
  // A forced reload may have got this page past the worker of the version before.
  if ((await stateOf(worker))?.version === version) {
    await takeOver(worker);
    return;
  }
  newer = worker;
  for (const tell of changed) tell();
};

const atRest = (): Promise<void> =>
  new Promise((resolve) => {
    let timer: ReturnType<typeof setTimeout>;
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        observer.disconnect();
        resolve();
      }, REST);
    };
    const observer = new PerformanceObserver(wait);
    observer.observe({ type: 'resource' });
    if (document.readyState === 'complete') wait();
    else window.addEventListener('load', wait, { once: true });
  });

const keep = async (version: string, workers: ServiceWorkerContainer): Promise<void> => {
  await atRest();
  const registration = await workers.register(workerAddress(), REGISTRATION);
  const watch = () => {
    const found = registration.installing;
    found?.addEventListener('statechange', () => {
      // The first one of all does not wait.
      if (found.state === 'installed' && registration.active) void notice(found, version);
    });
  };
  watch();
  registration.addEventListener('updatefound', watch);
  if (registration.waiting) void notice(registration.waiting, version);
  const { active } = await workers.ready;
  active?.postMessage('keep', []);
};

/**
 * To be called once. Where the browser has no service worker, or in a frame, everything else goes on.
 * @param version address of the page's first script, by which src/sw.ts names a version too
 */
export const keepOffline = (version: string): void => {
  const workers = serviceWorkers();
  workers?.addEventListener('message', ({ data, ports }) => {
    if (data === 'which') ports[0]?.postMessage(version);
  });
  // A frame of another site's page is to leave nothing behind.
  if (workers && window.parent === window) void keep(version, workers).catch(() => undefined);
};
