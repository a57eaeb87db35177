/** What a person chooses of a run. Not: what comes of it (trace.ts). */

export interface Setup {
  /** Where the JWT column keeps its token: the name of a file in stores/. */
  readonly store: string;
  /** How long the JWT column's token lives: an id of `LIFETIMES`. */
  readonly lifetime: string;
  /** Ids of acts, in the order they were done. */
  readonly acts: readonly string[];
}

export interface Lifetime {
  readonly id: string;
  readonly label: string;
  /** Absent: the token gets no `exp`. */
  readonly seconds?: number;
}

export const LIFETIMES: readonly Lifetime[] = [
  { id: '15m', label: '15 minutes', seconds: 15 * 60 },
  { id: '1h', label: '1 hour', seconds: 60 * 60 },
  { id: '7d', label: '7 days', seconds: 7 * 24 * 60 * 60 },
  { id: 'none', label: 'no expiry' },
];

/** What the lab opens with. */
export const DEFAULT_SETUP: Setup = {
  store: 'local-storage',
  lifetime: '15m',
  acts: ['log-in', 'read-orders'],
};

export const lifetimeOf = (id: string): Lifetime | undefined =>
  LIFETIMES.find((lifetime) => lifetime.id === id);
