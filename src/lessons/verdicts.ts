/** What an attack came to in every column, for the texts of lessons. Not: the verdict itself (lab/verdict.ts). */
import type { Run } from '#lab/run/run';
import type { Cited, Measured, ModeId } from './lesson';
import { measured, modesWhere, verdictOf } from './read';

const modesOf = (run: Run): ModeId[] => run.traces.map(({ mode }) => mode);

/** Ids of the columns in which an attack succeeded: `jwt hybrid`; `none`. @param act its number; absent: the last */
export const succeededIn = (run: Run, act?: number): string =>
  modesWhere(run, (mode) => verdictOf(run, mode, act).succeeded);

/** A sentence for each column. @param act the number of the attack; absent: the last */
export const cameTo = (run: Run, act?: number): Measured =>
  measured(run, 'What the attack came to', (mode) => verdictOf(run, mode, act).because);

/** Steps to cite: those that show what an attack came to. @param act its number; absent: the last */
export const citeVerdicts = (run: Run, act?: number): Cited[] =>
  modesOf(run).flatMap((mode) => {
    const { step } = verdictOf(run, mode, act);
    return step === undefined ? [] : [{ mode, step }];
  });
