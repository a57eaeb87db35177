/** The real clock, for pages that show times. Not: the lab's, which is virtual. */
import { useSyncExternalStore } from 'react';

const subscribe = (changed: () => void) => {
  const timer = setInterval(changed, 1000);
  return () => {
    clearInterval(timer);
  };
};
const seconds = () => Math.floor(Date.now() / 1000);

/** Seconds since 1970-01-01T00:00:00Z, a new value every second. */
export const useNow = (): number => useSyncExternalStore(subscribe, seconds);
