/** What a measure is: one thing that is read from a column of a run. Not: the measures (measures/). */
import type { Run } from '#lab/run/run';
import type { ModeId } from './lesson';

export type Value = number | boolean | string;

export interface Measure {
  readonly id: string;
  readonly kind: 'number' | 'yes or no' | 'text';
  /** What it is, for who writes a lesson. */
  readonly says: string;
  /** Of the run's last act, in a column that the run has. Never throws, also before any act. */
  read(run: Run, mode: ModeId): Value;
}
