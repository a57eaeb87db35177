/** Whether columns fit side by side. Not: any other question of layout, which CSS answers. */
import { useSyncExternalStore } from 'react';

/**
 * A hook that is true in a window of that width or more.
 * @param from in CSS pixels, as the stylesheet has it
 */
export const wideFrom = (from: number): (() => boolean) => {
  const media = `(min-width: ${from}px)`;
  const subscribe = (changed: () => void) => {
    const query = window.matchMedia(media);
    query.addEventListener('change', changed);
    return () => {
      query.removeEventListener('change', changed);
    };
  };
  return () => useSyncExternalStore(subscribe, () => window.matchMedia(media).matches);
};

/** True from 900 px on. */
export const useWide = wideFrom(900);
