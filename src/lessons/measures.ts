/** Everything that a lesson can read from a run, by name: one list a subject in measures/. */
import { cut, type Run } from '#lab/run/run';
import type { Measure, Value } from './measure';
import type { ModeId } from './lesson';

const lists = import.meta.glob<readonly Measure[]>('./measures/*.ts', { eager: true, import: 'default' });

export const MEASURES: readonly Measure[] = Object.values(lists).flat();

const byId = new Map(MEASURES.map((measure) => [measure.id, measure]));

export const measureOf = (id: string): Measure | undefined => byId.get(id);

/**
 * Reads one measure.
 * @param act its number as one counts, from 1; absent: the last of the run
 * @returns undefined when there is no such measure, or the run has not come to the act
 */
export const measured = (run: Run, mode: ModeId, id: string, act?: number): Value | undefined => {
  if (act !== undefined && act > run.setup.acts.length) return undefined;
  return measureOf(id)?.read(act === undefined ? run : cut(run, act), mode);
};

/** For a sentence; a fraction with one decimal. */
export const inWords = (value: Value | undefined): string => {
  if (value === undefined) return 'nothing yet';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return String(typeof value === 'number' ? Number(value.toFixed(1)) : value);
};
