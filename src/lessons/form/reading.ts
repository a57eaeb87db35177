/** What a lesson's data read from: a run, and the names of its acts. Not: what is made of it (placeholders.ts, says.ts). */
import type { ChoiceId } from '#lab/run/setup';
import type { Run } from '#lab/run/run';
import type { ModeId } from '../lesson';
import type { Value } from '../measure';
import { measured } from '../measures';
import { actNumber, type ActRef } from './act-names';
import { holds, type Comparison } from './comparison';

export interface Reading {
  readonly run: Run;
  /** Of the run's acts and those after it, in their order. */
  readonly names: readonly string[];
}

/** @returns undefined when there is no such measure, or the run has not come to the act */
export const read = (
  { run, names }: Reading,
  mode: ModeId,
  measure: string,
  act?: ActRef,
): Value | undefined => measured(run, mode, measure, actNumber(names, act));

/** Something that is so in a run or not: of a measure, of a choice, or of a defence. */
export interface Condition extends Comparison {
  readonly measure?: string;
  /** Absent: in every column. */
  readonly mode?: ModeId;
  readonly act?: ActRef;
  readonly choice?: ChoiceId;
  readonly defence?: string;
}

export const isSo = (condition: Condition, reading: Reading): boolean => {
  const { measure = '', mode, act, choice, defence, is = true } = condition;
  const { setup, traces } = reading.run;
  if (defence !== undefined) return setup.defences.includes(defence) === is;
  if (choice !== undefined) return holds(condition, setup[choice]);
  const columns = mode === undefined ? traces.map((trace) => trace.mode) : [mode];
  return columns.every((column) => holds(condition, read(reading, column, measure, act)));
};
