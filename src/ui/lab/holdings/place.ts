/** Where in which run the address points, and going elsewhere. Not: reading an address (lab/derive/lab-address). */
import { useMemo } from 'react';
import { useSearch } from 'wouter';
import { fromQuery, toQuery, type Place } from '#lab/derive/lab-address';
import type { Setup } from '#lab/run/setup';
import { navigate } from '../../address';

/** The setup and step in the address, which is the only place that holds them. */
export const usePlace = (): Place => {
  const query = useSearch();
  return useMemo(() => fromQuery(query), [query]);
};

/**
 * A setup and a step as the address has them.
 * @param step how many acts are shown as done; absent: all
 */
export const queryOf = (setup: Setup, step = setup.acts.length): string =>
  step === setup.acts.length ? toQuery(setup) : toQuery(setup, step);

/**
 * Puts a setup and a step into the address; the history gets no entry, since the scrubber is the way back.
 * @param step how many acts are shown as done; absent: all
 */
export const goTo = (setup: Setup, step?: number): void => {
  navigate(`/lab?${queryOf(setup, step)}`, { replace: true });
};
