/** Where the address points in the lab, and going elsewhere. Not: reading a setup (lab/derive/lab-address). */
import { useMemo } from 'react';
import { useSearch } from 'wouter';
import { fromQuery, toQuery } from '#lab/derive/lab-address';
import { CHOICES, DEFAULT_SETUP } from '#lab/run/choices';
import { OLD_CHOICES } from '#lab/run/old-choices';
import type { Setup } from '#lab/run/setup';
import { setupOfStory, stories, storyOf } from '#lab/stories';
import type { Story } from '#lab/story';
import { quote } from '#text/quote';
import { navigate } from '../address';

/** What of the lab an address can hold. */
export interface Spot {
  readonly setup: Setup;
  /** How many acts are shown as done. */
  readonly step: number;
  /** How many stills of the last of them are shown; absent: all. */
  readonly still?: number | undefined;
  /** The story that the acts and the setup are of, or began with. */
  readonly story?: Story | undefined;
  /** On a projector. */
  readonly present: boolean;
  /** The record is open. */
  readonly record: boolean;
}

export interface LabPlace extends Spot {
  /** The story, as it is told: nothing in it was changed. */
  readonly told?: Story | undefined;
  /** The address asks for the story from its start. */
  readonly plays: boolean;
  /** Whole sentences, one for each thing that was not understood or put right. */
  readonly notices: readonly string[];
}

/** Any of these in an address, and it holds a setup. */
const OF_A_SETUP = [
  'columns',
  'defences',
  'seed',
  'acts',
  ...CHOICES.map(({ id }) => id),
  ...Object.keys(OLD_CHOICES),
];

const numberIn = (text: string | null, most: number): number | undefined =>
  text !== null && /^\d{1,3}$/u.test(text) && Number(text) <= most ? Number(text) : undefined;

const isOf = (story: Story, setup: Setup): boolean => toQuery(setup) === toQuery(setupOfStory(story));

/**
 * Reads a query; never throws. Without a setup and a story it opens the first story, its first acts done.
 * @param query without `?`
 */
export const placeIn = (query: string): LabPlace => {
  const parameters = new URLSearchParams(query);
  const view = { present: parameters.has('present'), record: parameters.has('record') };
  const id = parameters.get('story');
  const named = id === null ? undefined : storyOf(id);
  const holdsSetup = OF_A_SETUP.some((each) => parameters.has(each));
  const told = named ?? (id === null && !holdsSetup ? stories[0] : undefined);
  if (told) {
    const setup = setupOfStory(told);
    const step = numberIn(parameters.get('step'), setup.acts.length);
    const still = step === undefined ? undefined : numberIn(parameters.get('still'), 999);
    const opens = named ? 0 : DEFAULT_SETUP.acts.length;
    const plays = named !== undefined && step === undefined;
    return { ...view, setup, story: told, told, step: step ?? opens, still, plays, notices: [] };
  }
  const { setup, step, notices } = fromQuery(query);
  const from = storyOf(parameters.get('from') ?? '');
  return {
    ...view,
    setup,
    step: step ?? setup.acts.length,
    still: numberIn(parameters.get('still'), 999),
    story: from,
    plays: false,
    notices:
      id === null ? notices : [...notices, `The address names a story that does not exist: ${quote(id)}.`],
  };
};

/** The address of a place: of its story, where nothing in it was changed. */
export const queryOf = ({ setup, step, still, story, present, record }: Spot): string => {
  const isAtEnd = step === setup.acts.length && still === undefined;
  const run =
    story && isOf(story, setup)
      ? `story=${story.id}&step=${step}`
      : `${toQuery(setup, isAtEnd ? undefined : step)}${story ? `&from=${story.id}` : ''}`;
  return [
    run,
    ...(still === undefined ? [] : [`still=${still}`]),
    ...(record ? ['record'] : []),
    ...(present ? ['present'] : []),
  ].join('&');
};

/** Goes to a place; the history gets no entry, since the time line is the way back. */
export const goTo = (spot: Spot): void => {
  navigate(`/lab?${queryOf(spot)}`, { replace: true });
};

/** Plays a story from its start. */
export const goToStory = (story: Story, { present, record }: Pick<Spot, 'present' | 'record'>): void => {
  navigate(`/lab?story=${story.id}${record ? '&record' : ''}${present ? '&present' : ''}`);
};

/** The address is the only place that holds them. */
export const useLabPlace = (): LabPlace => {
  const query = useSearch();
  return useMemo(() => placeIn(query), [query]);
};
