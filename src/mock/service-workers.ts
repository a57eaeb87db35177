/** The service workers of this page's origin, where the browser gives the page any. */

/** @returns undefined in a browser without them, and in a sandboxed page, where reading the property throws */
export const serviceWorkers = (): ServiceWorkerContainer | undefined => {
  try {
    return 'serviceWorker' in navigator ? navigator.serviceWorker : undefined;
  } catch {
    return undefined;
  }
};
