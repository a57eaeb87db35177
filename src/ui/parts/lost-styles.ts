/** Stylesheets that could not be fetched, and fetching them again: the code that asked first doesn't, so the page would stay without them. */

/** Told by the browser: a link that failed looks like one that is still loading, since neither has a sheet. */
const lost = new Set<HTMLLinkElement>();

/** Notes what fails from now on, and what the page began without: the browser runs its code once its own stylesheets are settled. */
export const noteLostStyles = (): void => {
  for (const link of document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]'))
    if (link.sheet === null) lost.add(link);
  document.addEventListener(
    'error',
    ({ target }) => {
      if (target instanceof HTMLLinkElement && target.rel === 'stylesheet') lost.add(target);
    },
    // An error of a link doesn't bubble.
    { capture: true },
  );
};

const again = (link: HTMLLinkElement): Promise<void> =>
  new Promise((resolve, reject) => {
    lost.delete(link);
    const fresh = document.createElement('link');
    fresh.rel = 'stylesheet';
    fresh.href = link.href;
    fresh.addEventListener('load', () => {
      resolve();
    });
    fresh.addEventListener('error', () => {
      reject(new Error('A stylesheet did not load.'));
    });
    link.replaceWith(fresh);
  });

let loading: Promise<unknown> | undefined;

/**
 * One that is still loading is left alone: taken out of the page, it would never tell whoever waits for it.
 * @returns settles once all are there; the same promise until then. Rejects when one fails again.
 */
export const loadStylesAgain = (): Promise<unknown> => {
  const missing = [...lost].filter(({ isConnected }) => isConnected);
  loading ??= Promise.all(missing.map(again)).finally(() => {
    loading = undefined;
  });
  return loading;
};
