/** Waits for the page to be at rest. Not: turns for it within long work (turns.ts). */

/** Milliseconds after which the page counts as painted, however busy it is. */
const LATEST = 500;

/** When the page has been painted and nothing waits for it. */
export const idle = (): Promise<void> =>
  new Promise((resolve) => {
    const done = () => {
      resolve();
    };
    // Safari has none.
    if ('requestIdleCallback' in globalThis) requestIdleCallback(done, { timeout: LATEST });
    else setTimeout(done, 50);
  });
