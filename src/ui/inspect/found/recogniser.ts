/** Loads what reads every form of text; the page starts without it, and one token needs none of it. */
import { loadOnce } from '../../parts/load-once';
import { loadLinter } from '../reading/linter';

export const loadRecogniser = loadOnce(async () => {
  const [{ readAll }] = await Promise.all([import('./read-all'), loadLinter()]);
  return readAll;
});
