/** A setup of which two choices can't be together, put right. A choice that merely has no effect is no mistake. */
import { defencesOn } from '../defences';
import type { Setup } from './setup';

interface Repaired {
  readonly setup: Setup;
  /** A whole sentence for each thing that was put right. */
  readonly notices: readonly string[];
}

/** Of two defences that exclude each other, the one that says so stays. */
export const repair = (setup: Setup): Repaired => {
  const pairs = defencesOn(setup).flatMap((stays) => {
    const goes = defencesOn(setup).find(({ id }) => id === stays.excludes?.id);
    return stays.excludes && goes ? [{ stays, goes, because: stays.excludes.because }] : [];
  });
  const gone = new Set(pairs.map(({ goes }) => goes.id));
  return {
    setup: gone.size === 0 ? setup : { ...setup, defences: setup.defences.filter((id) => !gone.has(id)) },
    notices: pairs.map(
      ({ stays, goes, because }) =>
        `${stays.label} and ${goes.label} can’t both be on, and ${goes.label} was switched off. ${because}`,
    ),
  };
};
