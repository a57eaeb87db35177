/** The clock that tokens are judged by: the real one, unless the person asked what if. Not: the lab's, which is virtual. */
import { useSyncExternalStore } from 'react';
import { useChoices } from './choices';

const subscribe = (changed: () => void) => {
  const timer = setInterval(changed, 1000);
  return () => {
    clearInterval(timer);
  };
};
const seconds = () => Math.floor(Date.now() / 1000);

/** Seconds since 1970-01-01T00:00:00Z by the real clock, whatever is pretended; a new value every second. */
export const useRealNow = (): number => useSyncExternalStore(subscribe, seconds);

/** The same, or what is pretended. */
export const useNow = (): number => {
  const real = useRealNow();
  return useChoices((choices) => choices.whatIf) ?? real;
};
