/** A copy of a lesson, or a run of the lab, as the text in the editor. */
import { recordedText } from '#lessons/form/record';
import type { Setup } from '#lab/run/setup';
import { useOwn } from './own-store';
import { startText } from './starts';

/** What was there comes back by “Undo”. @param id of a lesson of the path */
export const takeCopy = (id: string): void => {
  useOwn.getState().replace(startText(id), true);
};

/** A run of the lab as a lesson that begins with it. */
export const takeRecord = (setup: Setup): void => {
  useOwn.getState().replace(recordedText(setup), false);
};
