/** Starts a thread of this page. */

/**
 * As a module only where Vite serves its parts one by one. A built one is a whole script: Chromium starts no module from a page
 * that was opened from a disk.
 * @throws where a browser forbids workers
 */
export const startWorker = (address: string): Worker =>
  new Worker(address, { type: import.meta.env.DEV ? 'module' : 'classic' });
