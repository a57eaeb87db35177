/** What a measure is: one thing that is read from a column of a run. Not: the measures (measures/). */
import type { Run } from '#lab/run/run';
import type { ModeId } from './lesson';

interface Kinds {
  readonly number: number;
  readonly 'yes or no': boolean;
  readonly text: string;
}
export type Value = Kinds[keyof Kinds];

export interface Measure {
  readonly id: string;
  readonly kind: keyof Kinds;
  /** What it is, for who writes a lesson. */
  readonly says: string;
  /** Of the run's last act, in a column that the run has. Never throws, also before any act. */
  read(run: Run, mode: ModeId): Value;
}

const ofKind =
  <Kind extends keyof Kinds>(kind: Kind) =>
  (id: string, says: string, read: (run: Run, mode: ModeId) => Kinds[Kind]): Measure => ({
    id,
    kind,
    says,
    read,
  });

/** A measure of each kind: its id, what it is, and how it is read. */
export const number = ofKind('number');
export const yesOrNo = ofKind('yes or no');
export const text = ofKind('text');
