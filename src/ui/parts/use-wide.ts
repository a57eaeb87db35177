/** Whether columns fit side by side. */
import { useSyncExternalStore } from 'react';

/**
 * A hook that is true in a window of that width or more.
 * @param from in CSS pixels, as the stylesheet has it
 * @param or another media query that makes it true
 */
export const wideFrom = (from: number, or = 'not all'): (() => boolean) => {
  const media = `(min-width: ${from}px), ${or}`;
  const subscribe = (changed: () => void) => {
    const query = window.matchMedia(media);
    query.addEventListener('change', changed);
    return () => {
      query.removeEventListener('change', changed);
    };
  };
  const isWide = () => globalThis.matchMedia(media).matches;
  return () => useSyncExternalStore(subscribe, isWide, isWide);
};

/** True from 900 px on, and on paper, which has room for all columns. */
export const useWide = wideFrom(900, 'print');
