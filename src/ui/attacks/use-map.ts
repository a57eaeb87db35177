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
  /** Tiles that are broken without defences. */
  readonly broken: number;
  readonly playing: Cells;
}

const isOpen = (outcome: Outcome | undefined): boolean => outcome === 'succeeded';

/**
 * @param on ids of defences
 * @param browser id of a browser profile
 */
export const useMap = (on: readonly string[], browser: string): AttackMap => {
  const wantedBare = useMemo(() => bareIn(browser), [browser]);
  const bare = useCells(wantedBare);
  const defence = on.join('+');
  // What is not broken without a defence is not broken with one.
  const wanted = useMemo(
    () =>
      defence === ''
        ? []
        : wantedBare
            .filter((each) => isOpen(bare.cells.get(cellKey(each))?.played.outcome))
            .map((each) => ({
              ...each,
              defence,
            })),
    [bare.cells, wantedBare, defence],
  );
  const defended = useCells(wanted);
  const tiles = new Map<string, Tile[]>();
  let flipped = 0;
  for (const each of wantedBare) {
    const before = bare.cells.get(cellKey(each));
    const now = defence === '' ? undefined : defended.cells.get(cellKey({ ...each, defence }));
    const isFlipped = now !== undefined && !isOpen(now.played.outcome);
    if (isFlipped) flipped += 1;
    const row = tiles.get(each.attack.id) ?? [];
    row.push({ ...each, cell: now ?? before, flipped: isFlipped });
    tiles.set(each.attack.id, row);
  }
  return {
    tiles,
    flipped,
    broken: wantedBare.filter((each) => isOpen(bare.cells.get(cellKey(each))?.played.outcome)).length,
    playing:
      bare.done < bare.total
        ? bare
        : { ...bare, done: bare.total + defended.done, total: bare.total + defended.total },
  };
};
