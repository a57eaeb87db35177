/** The step that is spoken of beside the columns, and its bytes. */
import { createContext, useContext, useEffect, type RefObject } from 'react';
import type { Quoted } from '#lab/derive/quoted';
import type { Event } from '#lab/run/trace';

/** Each time one points, another object: so the same step comes into sight again. */
export interface Pointed {
  readonly event: Event | undefined;
  /** What of an exchange is meant. */
  readonly quoted: Quoted | undefined;
}

const PointedContext = createContext<Pointed | undefined>(undefined);

export const PointedProvider = PointedContext.Provider;

/** What is pointed at, when it is that event. */
export const usePointedAt = (event: Event): Pointed | undefined => {
  const pointed = useContext(PointedContext);
  return pointed?.event === event ? pointed : undefined;
};

/**
 * Brings an element into sight each time that one of the events it shows is pointed at.
 * @returns whether one of them is
 */
export const usePointed = (events: readonly Event[], element: RefObject<HTMLElement | null>): boolean => {
  const pointed = useContext(PointedContext);
  const here = pointed?.event && events.includes(pointed.event) ? pointed : undefined;
  useEffect(() => {
    if (here) element.current?.scrollIntoView({ block: 'nearest' });
  }, [here, element]);
  return here !== undefined;
};
