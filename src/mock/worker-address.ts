/** Where the page's service worker is. Not: starting it (worker.ts). */

/** Absolute. The built page has one worker for the lab's requests and its own files (src/sw.ts); the dev server has MSW's alone. */
export const workerAddress = (): string =>
  new URL(import.meta.env.PROD ? 'sw.js' : 'mockServiceWorker.js', document.baseURI).href;

/** The same for everyone who registers it. A host's cache must not keep an old file that the worker imports. */
export const REGISTRATION = { updateViaCache: 'none' } as const;
