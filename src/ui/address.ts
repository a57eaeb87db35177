/** The part of the address after `#`: a path, and a query of unit ids. Pasted text goes there only by the act of sharing. */
import { useSyncExternalStore } from 'react';
import type { BaseLocationHook, BaseSearchHook } from 'wouter';

const subscribe = (changed: () => void) => {
  window.addEventListener('hashchange', changed);
  return () => {
    window.removeEventListener('hashchange', changed);
  };
};

const hash = () => window.location.hash.replace(/^#/u, '');
/** The path within the fragment at this moment. */
export const pathNow = () => hash().split('?')[0] || '/';
/** The query within the fragment at this moment, for what acts and is not drawn. */
export const queryNow = () => hash().split('?').slice(1).join('?');

/**
 * Goes to another place in the page.
 * @param to path and query: `/lab?step=2`
 * @param options `replace`: leave no entry in the history
 */
export const navigate = (to: string, options: { replace?: boolean } = {}): void => {
  if (`#${to}` === window.location.hash) return;
  const method = options.replace ? 'replaceState' : 'pushState';
  window.history[method](null, '', `#${to}`);
  window.dispatchEvent(new HashChangeEvent('hashchange'));
};

/** wouter's location: the path within the fragment. */
export const useHashPath: BaseLocationHook = () => [useSyncExternalStore(subscribe, pathNow), navigate];

/** wouter's search: the query within the fragment, without `?`. */
export const useHashQuery: BaseSearchHook = () => useSyncExternalStore(subscribe, queryNow);

/** How links to a path are written. */
export const hrefOf = (to: string): string => `#${to}`;
