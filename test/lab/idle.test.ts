/** What is said to have no effect has none: the same acts and attacks, with it and without it, leave the same traces. */
import { expect, test } from 'vitest';
import { direct } from '#http/message';
import { ACTS } from '#lab/run/act';
import { attacks } from '#lab/attacks';
import { defences } from '#lab/defences';
import { run } from '#lab/run/run';
import { CHOICES, DEFAULT_SETUP } from '#lab/run/choices';
import type { Setup } from '#lab/run/setup';
import { everything } from '../scale';

/** Setups that make something idle: every option of every choice, and each defence of the default left out. */
const SETUPS: readonly Setup[] = [
  DEFAULT_SETUP,
  { ...DEFAULT_SETUP, defences: [] },
  // What needs another defence that the lab does not open with.
  { ...DEFAULT_SETUP, defences: [...DEFAULT_SETUP.defences, 'dpop'] },
  ...CHOICES.flatMap(({ id, options }) => options.map((option) => ({ ...DEFAULT_SETUP, [id]: option.id }))),
  ...DEFAULT_SETUP.defences.map((id) => ({
    ...DEFAULT_SETUP,
    defences: DEFAULT_SETUP.defences.filter((each) => each !== id),
  })),
];

/** A quick run plays every fifth attack. */
const ACT_LISTS: readonly (readonly string[])[] = [
  ACTS.map(({ id }) => id),
  ...attacks.filter((_, at) => everything || at % 5 === 0).map(({ id, scene }) => [...scene, id]),
];

const played = async (setup: Setup): Promise<string[]> => {
  const runs = await Promise.all(ACT_LISTS.map((acts) => run({ ...setup, acts }, direct)));
  return runs.map((each) => JSON.stringify(each.traces));
};

const known = new Map<string, Promise<string[]>>();

/** Many are compared with the same setup, which is played once. */
const traces = (setup: Setup): Promise<string[]> => {
  const key = JSON.stringify(Object.entries(setup).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  const found = known.get(key) ?? played(setup);
  known.set(key, found);
  return found;
};

const withOrWithout = (setup: Setup, id: string): Setup => ({
  ...setup,
  defences: setup.defences.includes(id)
    ? setup.defences.filter((each) => each !== id)
    : defences.map((each) => each.id).filter((each) => each === id || setup.defences.includes(each)),
});

test.each(defences.filter(({ idle }) => idle))('defence $id', { timeout: 240_000 }, async ({ id, idle }) => {
  const [setup] = SETUPS.filter((each) => idle?.(each) !== undefined);
  const active = SETUPS.filter((each) => idle?.(each) === undefined);
  if (!setup) throw new Error('No setup makes it idle.');
  expect(active).not.toEqual([]);
  expect(await traces(withOrWithout(setup, id))).toEqual(await traces(setup));
});

test.each(CHOICES.filter(({ idle }) => idle))(
  'choice $id',
  { timeout: 240_000 },
  async ({ id, idle, options }) => {
    const [setup] = SETUPS.filter((each) => idle?.(each) !== undefined);
    if (!setup) throw new Error('No setup makes it idle.');
    const first = await traces(setup);
    for (const option of options) expect(await traces({ ...setup, [id]: option.id })).toEqual(first);
  },
);
