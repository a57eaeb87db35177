/** Parts of the page that are fetched when they are needed first, and again after a failure. Not: what is shown meanwhile (boundary.tsx). */
import type { ComponentType, FunctionComponent, ReactNode } from 'react';
// Here `lazy` is made anew for each attempt; React's own keeps a failure.
// oxlint-disable-next-line no-restricted-imports
import { createElement, lazy, useEffect, useState } from 'react';
import { loadStylesAgain } from './lost-styles';

/** A file of the page could not be fetched: the connection failed, or the site has another version by now. */
export class LoadError extends Error {
  override name = 'LoadError';
}

/** How Chromium, Firefox and WebKit say that an import got no file. */
const NO_FILE = /dynamically imported module|importing a module script failed/iu;

/** Whether a file of the page could not be fetched, by a loader here or by an import in a layer below, as the lab's own. */
export const isLoadFailure = (error: unknown): boolean =>
  error instanceof LoadError || (error instanceof TypeError && NO_FILE.test(error.message));

export type Settled<Loaded> = { readonly loaded: Loaded } | { readonly error: unknown };

export interface Loader<Loaded> {
  /** The same promise each time, as React's `use` needs it, until the failures are forgotten. Rejects with a LoadError. */
  (): Promise<Loaded>;
  /** Fetches while nobody waits; a failure is forgotten, since nobody was told. Settles then, and never rejects. */
  readonly ahead: () => Promise<void>;
  /** Never rejects. */
  readonly settled: () => Promise<Settled<Loaded>>;
  /** Once it is there: whoever draws need not wait then. */
  readonly loaded: () => Loaded | undefined;
}

/** What lets each loader that failed try anew. */
const failed = new Set<() => void>();

/**
 * Fetches once. React's own `lazy` keeps a failure for as long as the page lives; this one forgets it on request.
 * @param load imports a module, and takes out of it what is wanted
 */
export const loadOnce = <Loaded>(load: () => Promise<Loaded>): Loader<Loaded> => {
  let loading: Promise<Loaded> | undefined;
  let settled: Promise<Settled<Loaded>> | undefined;
  let loaded: Loaded | undefined;
  let isRepeated = false;
  const forget = () => {
    loading = undefined;
    settled = undefined;
  };
  const start = async (): Promise<Loaded> => {
    try {
      if (isRepeated) await loadStylesAgain();
      isRepeated = true;
      loaded = await load();
      return loaded;
    } catch (error) {
      failed.add(forget);
      throw new LoadError('Part of the page did not load.', { cause: error });
    }
  };
  const loader = () => {
    loading ??= start();
    return loading;
  };
  return Object.assign(loader, {
    ahead: async () => {
      await loader().catch(forget);
    },
    settled: () => {
      settled ??= loader().then(
        (found) => ({ loaded: found }),
        (error: unknown) => ({ error }),
      );
      return settled;
    },
    loaded: () => loaded,
  });
};

/** Lets everything that could not be loaded be tried again. */
export const forgetFailures = (): void => {
  for (const forget of failed) forget();
  failed.clear();
};

/**
 * What a component draws with, and goes on drawing without: it neither suspends nor throws.
 * @param isWanted false: nothing is fetched
 * @param round another number asks again, once the failures are forgotten
 * @returns undefined while it is on its way
 */
export const useSettled = <Loaded>(
  loader: Loader<Loaded>,
  isWanted: boolean,
  round: number,
): Settled<Loaded> | undefined => {
  const loaded = loader.loaded();
  const [answer, setAnswer] = useState<{ readonly round: number; readonly settled: Settled<Loaded> }>();
  const isMissing = isWanted && loaded === undefined;
  useEffect(() => {
    if (!isMissing) return undefined;
    let isCurrent = true;
    void loader.settled().then((settled) => {
      if (isCurrent) setAnswer({ round, settled });
    });
    return () => {
      isCurrent = false;
    };
  }, [isMissing, loader, round]);
  if (!isWanted) return undefined;
  if (loaded !== undefined) return { loaded };
  return answer?.round === round ? answer.settled : undefined;
};

/**
 * A component that is fetched when it is drawn first; it suspends until then. Stands within a Suspense and a Boundary.
 * @param load the component, out of its module
 */
export const lazyPart = <Props extends object>(
  load: (() => Promise<ComponentType<Props>>) | Loader<ComponentType<Props>>,
): FunctionComponent<Props> => {
  const loader = 'ahead' in load ? load : loadOnce(load);
  let loading: Promise<ComponentType<Props>> | undefined;
  let part: ComponentType<Props> | undefined;
  /** What React suspends on; another one once a failure was forgotten. */
  const pending = (): ComponentType<Props> => {
    const promise = loader();
    if (!part || promise !== loading) {
      loading = promise;
      part = lazy(async () => ({ default: await promise }));
    }
    return part;
  };
  return function LazyPart(props: Props) {
    // Chosen once for each time it is drawn anew: another type later would lose the state within.
    const [Part] = useState<ComponentType<Props>>(() => loader.loaded() ?? pending());
    return createElement(Part, props);
  };
};

/**
 * As `lazyPart`, but it doesn't suspend: React holds back what follows a fallback until 300 ms after that.
 * @param meanwhile what is shown until it is there
 */
export const promptPart = <Props extends object>(
  loader: Loader<ComponentType<Props>>,
  meanwhile: ReactNode,
): FunctionComponent<Props> =>
  function PromptPart(props: Props) {
    const settled = useSettled(loader, true, 0);
    if (!settled) return meanwhile;
    if ('error' in settled) throw settled.error;
    return createElement(settled.loaded, props);
  };
