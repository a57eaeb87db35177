/** A copy of a lesson as the text in the editor. Not: going there. */
import { useOwn } from './own-store';
import { startText } from './starts';

/** What stood there comes back by “Undo replacing”. @param id of a lesson of the path */
export const takeCopy = (id: string): void => {
  useOwn.getState().replace(startText(id), true);
};
