/** The clock that tokens are judged by, and what is told from it. Not: where the lab's virtual time comes from (lab). */
import { replaceEqualDeep } from '@tanstack/react-query';
import { createContext, use, useState, useSyncExternalStore } from 'react';
import { useChoices } from './choices';

/** Seconds in a minute: how often rules look at the clock again. */
export const MINUTE = 60;

/** One timer for all who look at the clock; it stops when nobody does. */
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

const tick = () => {
  for (const changed of listeners) changed();
};

const subscribe = (changed: () => void) => {
  listeners.add(changed);
  timer ??= setInterval(tick, 1000);
  return () => {
    listeners.delete(changed);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
};

/** For a time that stands still. */
const never = () => () => undefined;

const seconds = () => Math.floor(Date.now() / 1000);

/** Seconds since 1970-01-01T00:00:00Z by the real clock, whatever is pretended; draws again every second. */
export const useRealNow = (): number => useSyncExternalStore(subscribe, seconds);

/**
 * Everything within it judges tokens at this time, in seconds since 1970-01-01T00:00:00Z: `<AtTime value={clock}>`.
 * Absent: at the time that the person pretends, else at the real one.
 */
export const AtTime = createContext<number | undefined>(undefined);

/** Gives the object from before for as long as what comes has the same content. */
const settling = <Part>(): ((part: Part) => Part) => {
  let before: Part | undefined;
  return (part) => {
    const same: Part = replaceEqualDeep(before, part);
    before = same;
    return same;
  };
};

/**
 * What follows from the time that tokens are judged at. It is asked for every second, but the component draws again
 * only when the answer is another: a component that shows "3 hours ago" draws once an hour.
 * @param select now, in seconds since 1970-01-01T00:00:00Z, to a primitive or plain data; cheap, since it runs each second
 * @returns the same object as before while its content is the same
 */
export const useFromNow = <Part>(select: (now: number) => Part): Part => {
  const pretended = useChoices((choices) => choices.whatIf);
  const still = use(AtTime) ?? pretended;
  const [settled] = useState(settling<Part>);
  const look = () => settled(select(still ?? seconds()));
  return useSyncExternalStore(still === undefined ? subscribe : never, look);
};

/**
 * The time that tokens are judged at, rounded down, in seconds since 1970-01-01T00:00:00Z.
 * Whoever shows a time takes its text from `useFromNow` instead, and so does whoever needs to know the second of a change.
 * @param grain seconds; the component draws again this often
 */
export const useNow = (grain: number): number => useFromNow((now) => now - (now % grain));
