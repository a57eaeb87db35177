/** Setups on which transports are compared: every store with every lifetime, all acts, and every attack. */
import { ACTS } from '#lab/run/act';
import type { Attack } from '#lab/attacker/attack';
import { attacks } from '#lab/attacks';
import { defences } from '#lab/defences';
import { CHOICES, DEFAULT_SETUP } from '#lab/run/choices';
import type { Setup } from '#lab/run/setup';
import { stores } from '#lab/stores';
import { everything } from '../scale';

const LONG = [
  'read-orders',
  'log-in-wrong',
  'log-in',
  'read-orders',
  'refresh',
  'wait-10',
  'read-orders',
  'wait-20',
  'read-orders',
  'log-in',
  'log-in',
  'wait-1',
  'read-orders',
  'log-out',
  'read-orders',
  'refresh',
  'log-out',
];

/** The attack after its scene, with no defence but what it presupposes. */
export const attackSetup = ({ id, scene, presupposes }: Attack): Setup => ({
  ...DEFAULT_SETUP,
  defences: [],
  ...presupposes,
  acts: [...scene, id],
});

const ALL_ACTS = ACTS.map(({ id }) => id);

const lifetimes = CHOICES.find(({ id }) => id === 'lifetime')?.options ?? [];

type Named = Setup & { readonly name: string };

const keptAs = (store: string, lifetime: string): Named => ({
  ...DEFAULT_SETUP,
  name: `${store}, ${lifetime}`,
  store,
  lifetime,
  acts: LONG,
});

const ALL: readonly Named[] = [
  { ...DEFAULT_SETUP, name: 'all acts', store: 'memory', acts: ALL_ACTS },
  {
    ...DEFAULT_SETUP,
    name: 'all acts and all defences',
    defences: defences.map(({ id }) => id),
    acts: ALL_ACTS,
  },
];

/** Each with a name of its own. */
export const SETUPS: readonly Named[] = [
  ...stores.flatMap(({ id: store }) => lifetimes.map(({ id: lifetime }) => keptAs(store, lifetime))),
  ...ALL,
  ...attacks.map((attack) => ({ ...attackSetup(attack), name: attack.id })),
];

/** What transports are compared on. They know nothing of lifetimes and attacks, so a quick run has one of each store. */
export const COMPARED: readonly Named[] = everything
  ? SETUPS
  : [...stores.map(({ id }) => keptAs(id, DEFAULT_SETUP.lifetime)), ...ALL];
