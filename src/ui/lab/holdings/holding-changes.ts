/** What an act changed in what is held. Not: what is held (lab/derive/holdings). */
import type { Holding } from '#lab/derive/holdings';

export interface ChangedHolding {
  readonly holding: Holding;
  /** Since the act before. */
  readonly change: 'new' | 'changed' | 'removed' | undefined;
}

const isSameRow = (a: Holding, b: Holding): boolean => a.area === b.area && a.name === b.name;

const isEqual = (a: Holding, b: Holding): boolean =>
  a.value === b.value && a.notes.join('\n') === b.notes.join('\n');

/**
 * Compares two lists. Where several rows have one name, rows of the same value are one row.
 * @returns all of `now`, then what is gone
 */
export const changes = (before: readonly Holding[], now: readonly Holding[]): ChangedHolding[] => {
  const left = [...before];
  const take = (fits: (old: Holding) => boolean): Holding | undefined => {
    const index = left.findIndex(fits);
    return index < 0 ? undefined : left.splice(index, 1)[0];
  };
  // By value first, so that a row keeps its own past when another of its name goes.
  const byValue = now.map((holding) => take((old) => isSameRow(old, holding) && old.value === holding.value));
  const held = now.map((holding, index): ChangedHolding => {
    const old = byValue[index] ?? take((each) => isSameRow(each, holding));
    if (!old) return { holding, change: 'new' };
    return { holding, change: isEqual(old, holding) ? undefined : 'changed' };
  });
  return [...held, ...left.map((holding) => ({ holding, change: 'removed' as const }))];
};
