/** Whether columns fit side by side. Not: any other question of layout, which CSS answers. */
import { useSyncExternalStore } from 'react';

const WIDE = '(min-width: 900px)';

const subscribe = (changed: () => void) => {
  const query = window.matchMedia(WIDE);
  query.addEventListener('change', changed);
  return () => {
    query.removeEventListener('change', changed);
  };
};

/** True from 900 px on. */
export const useWide = (): boolean => useSyncExternalStore(subscribe, () => window.matchMedia(WIDE).matches);
