/** A setup and a place in its run as a URL query, and back. Not: anything that was pasted, which never goes there. */
import { quote } from '#text/quote';
import { actOf } from '../act';
import { DEFAULT_SETUP, lifetimeOf, type Setup } from '../setup';
import { storeOf } from '../stores';

/** More acts than this are not read from an address. */
export const MOST_ACTS = 200;

export interface Place {
  readonly setup: Setup;
  /** How many acts of the setup are shown as done; absent: all. */
  readonly step?: number;
  /** Whole sentences, one for each thing that was not understood. */
  readonly notices: readonly string[];
}

/** `store=memory&lifetime=7d&acts=log-in.wait-10&step=1`; the ids need no escaping. */
export const toQuery = (setup: Setup, step?: number): string =>
  [
    `store=${setup.store}`,
    `lifetime=${setup.lifetime}`,
    `acts=${setup.acts.join('.')}`,
    ...(step === undefined ? [] : [`step=${step}`]),
  ].join('&');

interface Acts {
  readonly ids: readonly string[];
  readonly tooMany: boolean;
}

const actsOf = (text: string | null): Acts => {
  if (text === null) return { ids: DEFAULT_SETUP.acts, tooMany: false };
  if (text === '') return { ids: [], tooMany: false };
  const ids = text.split('.', MOST_ACTS + 1);
  return { ids: ids.slice(0, MOST_ACTS), tooMany: ids.length > MOST_ACTS };
};

const stepOf = (text: string, acts: number): number | undefined =>
  /^\d{1,3}$/u.test(text) && Number(text) <= acts ? Number(text) : undefined;

/**
 * Reads a query. Never throws. What is left out is as in the default setup; with any unknown id all of it is.
 * @param query with or without `?`
 */
export const fromQuery = (query: string): Place => {
  const parameters = new URLSearchParams(query);
  const store = parameters.get('store') ?? DEFAULT_SETUP.store;
  const lifetime = parameters.get('lifetime') ?? DEFAULT_SETUP.lifetime;
  const { ids: acts, tooMany } = actsOf(parameters.get('acts'));
  const unknown = [
    ...(storeOf(store) ? [] : [`The address names a store that does not exist: ${quote(store)}.`]),
    ...(lifetimeOf(lifetime)
      ? []
      : [`The address names a lifetime that does not exist: ${quote(lifetime)}.`]),
    ...[...new Set(acts)]
      .filter((id) => !actOf(id))
      .map((id) => `The address names an act that does not exist: ${quote(id)}.`),
  ];
  if (unknown.length > 0) return { setup: DEFAULT_SETUP, notices: unknown };
  const stepText = parameters.get('step');
  const step = stepText === null ? undefined : stepOf(stepText, acts.length);
  return {
    setup: { store, lifetime, acts },
    ...(step === undefined ? {} : { step }),
    notices: [
      ...(tooMany
        ? [`The address holds more than ${MOST_ACTS} acts; the first ${MOST_ACTS} are shown.`]
        : []),
      ...(stepText !== null && step === undefined
        ? [`The address names a step that this run does not have: ${quote(stepText)}.`]
        : []),
    ],
  };
};
