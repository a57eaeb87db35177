/** A problem in what parts of a lesson say of one another, before it has its place in the text; and what a part may name. Not: finding it (refer.ts). */
import type { Span } from '#text/span';
import type { ActRef } from './act-names';
import type { Path } from './place';
import { actSays, type Done } from './refer-acts';

export interface Referred {
  readonly path: Path;
  /** Characters of the text there. */
  readonly within?: Span;
  readonly severity?: 'warning';
  readonly says: string;
}

/** What a part of a lesson may name: its columns, and the acts that are done by then. */
export interface Scope {
  readonly shown: readonly string[];
  readonly done: Done;
}

/** A problem, or none. */
export const problem = (path: Path, says: string | undefined): Referred[] =>
  says === undefined ? [] : [{ path, says }];

export interface Names {
  readonly mode?: string;
  readonly act?: ActRef;
}

/** Whether a lesson has what is named. */
export const namesIn = (path: Path, { mode, act }: Names, { shown, done }: Scope): Referred[] => [
  ...(mode !== undefined && !shown.includes(mode)
    ? problem(
        [...path, 'mode'],
        `The lesson does not show the column ${mode}. Its modes: ${shown.join(', ')}.`,
      )
    : []),
  ...problem([...path, 'act'], actSays(act, done)),
];
