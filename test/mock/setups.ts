/** Setups on which transports are compared: every store with every lifetime, and all acts. Not: a test. */
import { ACTS } from '#lab/act';
import { DEFAULT_SETUP, LIFETIMES, type Setup } from '#lab/setup';
import { stores } from '#lab/stores';

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

export const SETUPS: readonly Setup[] = [
  ...stores.flatMap(({ id: store }) =>
    LIFETIMES.map(({ id: lifetime }) => ({ ...DEFAULT_SETUP, store, lifetime, acts: LONG })),
  ),
  { ...DEFAULT_SETUP, store: 'memory', acts: ACTS.map(({ id }) => id) },
];
