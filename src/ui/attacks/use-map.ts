/** The map of all attacks in all lanes with some defences, and what those flipped. Not: playing a cell (use-cells.ts). */
import { useMemo } from 'react';
import { attacks } from '#lab/attacks';
import { LANES, type Outcome } from '#lab/measures/matrix';
import type { Tile } from './lane-tiles';
import { cellKey, useCells, type Cells, type Wanted } from './use-cells';

const bareIn = (browser: string): readonly Wanted[] =>
  attacks.flatMap((attack) => LANES.map((lane) => ({ attack, lane, defence: 'none', browser })));

export interface AttackMap {
  /** One for each attack and lane, by attack. */
  readonly tiles: ReadonlyMap<string, readonly Tile[]>;
  /** Of the tiles that are broken without defences, those that are not with them. */
  readonly flipped: number;
  /** Tiles that hold without defences and are broken with them. */
  readonly opened: number;
  /** Tiles that are broken without defences. */
  readonly broken: number;
  readonly playing: Cells;
}

/** No defence gives a meaning to an attack that has none. */
const hasMeaning = (outcome: Outcome | undefined): boolean =>
  outcome !== undefined && outcome !== 'not applicable';

const isOpen = (outcome: Outcome | undefined): boolean => outcome === 'succeeded';

/**
 * @param on ids of defences
 * @param browser id of a browser profile
 */
export const useMap = (on: readonly string[], browser: string): AttackMap => {
  const wantedBare = useMemo(() => bareIn(browser), [browser]);
  const bare = useCells(wantedBare);
  const defence = on.join('+');
  // A defence can open a tile too: with a denylist, a forged log-out ends a login that it could not end before.
  const wanted = useMemo(
    () =>
      defence === ''
        ? []
        : wantedBare
            .filter((each) => hasMeaning(bare.cells.get(cellKey(each))?.played.outcome))
            .map((each) => ({ ...each, defence })),
    [bare.cells, wantedBare, defence],
  );
  const defended = useCells(wanted);
  const tiles = new Map<string, Tile[]>();
  const counts = { flipped: 0, opened: 0, broken: 0 };
  for (const each of wantedBare) {
    const before = bare.cells.get(cellKey(each));
    const now = defence === '' ? undefined : defended.cells.get(cellKey({ ...each, defence }));
    const [wasOpen, isStillOpen] = [isOpen(before?.played.outcome), isOpen((now ?? before)?.played.outcome)];
    if (wasOpen) counts.broken += 1;
    if (wasOpen && !isStillOpen) counts.flipped += 1;
    if (!wasOpen && isStillOpen) counts.opened += 1;
    const row = tiles.get(each.attack.id) ?? [];
    row.push({ ...each, cell: now ?? before, flipped: wasOpen !== isStillOpen });
    tiles.set(each.attack.id, row);
  }
  return {
    tiles,
    ...counts,
    playing:
      bare.done < bare.total
        ? bare
        : { ...bare, done: bare.total + defended.done, total: bare.total + defended.total },
  };
};
