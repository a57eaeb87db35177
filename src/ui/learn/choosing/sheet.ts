/** The closing sheet that its parts are of: the situation, its setup, and what was measured for it. */
import { createContext, use } from 'react';
import type { Setup } from '#lab/run/setup';
import type { Situation } from '#lessons/choosing/situation';
import type { Argued } from './queries';

interface Sheet {
  readonly situation: Situation;
  readonly setup: Setup;
  /** Of every mode. */
  readonly argued: readonly Argued[];
}

export const SheetContext = createContext<Sheet | undefined>(undefined);

/** For what is within the answer. */
export const useSheet = (): Sheet => {
  const sheet = use(SheetContext);
  if (!sheet) throw new RangeError('A part of the sheet outside of it.');
  return sheet;
};
