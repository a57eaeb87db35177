/** A setup and a place in its run as a URL query, and back. Nothing that was pasted goes there. */
import { quote } from '#text/quote';
import { actOf } from '../run/act';
import { defenceOf, defences } from '../defences';
import { seedIn } from '../run/random';
import { CHOICES, columnsIn, DEFAULT_SETUP } from '../run/choices';
import { OLD_CHOICES, inTodaysWords } from '../run/old-choices';
import type { Setup } from '../run/setup';
import { repair } from '../run/repair';
import { modeOf } from '../modes';

/** More acts than this are not read from an address. */
export const MOST_ACTS = 200;

export interface Place {
  readonly setup: Setup;
  /** How many acts of the setup are shown as done; absent: all. */
  readonly step?: number;
  /** Whole sentences, one for each thing that was not understood or put right. */
  readonly notices: readonly string[];
}

/** Defences in their own order, so that one setup has one address. */
const inOrder = (ids: readonly string[]): string =>
  defences
    .filter(({ id }) => ids.includes(id))
    .map(({ id }) => id)
    .join('.');

const inColumns = (ids: readonly string[]): string => columnsIn(ids).join('.');

/**
 * `store=memory&lifetime=7d&acts=log-in.wait-10&step=1`; the ids need no escaping.
 * What is as in the default setup is left out, but for the choices in the bar.
 */
export const toQuery = (setup: Setup, step?: number): string =>
  [
    ...(inColumns(setup.columns) === inColumns(DEFAULT_SETUP.columns)
      ? []
      : [`columns=${inColumns(setup.columns)}`]),
    // A choice in the bar is always written, to show how to change it.
    ...CHOICES.filter(({ id, inBar }) => inBar !== undefined || setup[id] !== DEFAULT_SETUP[id]).map(
      ({ id }) => `${id}=${setup[id]}`,
    ),
    ...(inOrder(setup.defences) === inOrder(DEFAULT_SETUP.defences)
      ? []
      : [`defences=${inOrder(setup.defences)}`]),
    ...(setup.seed === DEFAULT_SETUP.seed ? [] : [`seed=${setup.seed}`]),
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

/** Without a name there is no column to show: an empty text is no list. */
const columnsOf = (text: string | null): readonly string[] =>
  text === null ? DEFAULT_SETUP.columns : [...new Set(text.split('.'))];

const defencesIn = (text: string | null): readonly string[] =>
  text === null ? DEFAULT_SETUP.defences : text === '' ? [] : [...new Set(text.split('.'))];

const stepOf = (text: string, acts: number): number | undefined =>
  /^\d{1,3}$/u.test(text) && Number(text) <= acts ? Number(text) : undefined;

const notFound = (what: string, id: string): string =>
  `The address names ${what} that does not exist: ${quote(id)}.`;

/**
 * Reads a query. Never throws. What is left out is as in the default setup; with any unknown id all of it is. What can't be
 * together is put right.
 * @param query with or without `?`
 */
export const fromQuery = (query: string): Place => {
  const parameters = new URLSearchParams(query);
  const named = inTodaysWords(
    Object.fromEntries(
      [...Object.keys(OLD_CHOICES), ...CHOICES.map(({ id }) => id)].flatMap((id) => {
        const value = parameters.get(id);
        return value === null ? [] : [[id, value]];
      }),
    ),
  );
  const chosen = CHOICES.map((choice) => ({
    choice,
    value: named[choice.id] ?? DEFAULT_SETUP[choice.id],
  }));
  const columns = columnsOf(parameters.get('columns'));
  const on = defencesIn(parameters.get('defences'));
  const { ids: acts, tooMany } = actsOf(parameters.get('acts'));
  const seedText = parameters.get('seed') ?? String(DEFAULT_SETUP.seed);
  const seed = seedIn(seedText);
  const unknown = [
    ...columns.filter((id) => !modeOf(id)).map((id) => notFound('a column', id)),
    ...chosen
      .filter(({ choice, value }) => !choice.options.some(({ id }) => id === value))
      .map(({ choice, value }) => notFound(choice.called, value)),
    ...on.filter((id) => !defenceOf(id)).map((id) => notFound('a defence', id)),
    ...(seed === undefined ? [notFound('a seed', seedText)] : []),
    ...[...new Set(acts)].filter((id) => !actOf(id)).map((id) => notFound('an act', id)),
  ];
  if (unknown.length > 0 || seed === undefined) return { setup: DEFAULT_SETUP, notices: unknown };
  const stepText = parameters.get('step');
  const step = stepText === null ? undefined : stepOf(stepText, acts.length);
  const { setup, notices } = repair({
    ...DEFAULT_SETUP,
    ...Object.fromEntries(chosen.map(({ choice, value }) => [choice.id, value])),
    columns: columnsIn(columns),
    defences: on,
    seed,
    acts,
  });
  return {
    setup,
    ...(step === undefined ? {} : { step }),
    notices: [
      ...notices,
      ...(tooMany
        ? [`The address holds more than ${MOST_ACTS} acts; the first ${MOST_ACTS} are shown.`]
        : []),
      ...(stepText !== null && step === undefined
        ? [`The address names a step that this run does not have: ${quote(stepText)}.`]
        : []),
    ],
  };
};
