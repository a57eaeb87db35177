/** One row of the matrix as tiles: sign, shape and colour; the words are their names. */
import { toQuery } from '#lab/derive/lab-address';
import type { Attack } from '#lab/attacker/attack';
import { LANES, type Cell, type Lane } from '#lab/measures/matrix';
import { hrefOf } from '../address';
import styles from './attacks.module.css';
import { isFirstOfMode, laneLabel } from './lane-heads';
import { MARKS, wordOf } from './outcomes';
import { moveBetweenTiles } from './tile-keys';

export interface Tile {
  readonly attack: Attack;
  readonly lane: Lane;
  /** Undefined: not played yet. */
  readonly cell: Cell | undefined;
  /** A defence made it another outcome. */
  readonly flipped?: boolean;
}

interface Props {
  /** One for each lane. */
  readonly tiles: readonly Tile[];
  /** The tile that is in the tab order; the arrow keys lead from it to the others. */
  readonly stop: Tile['cell'];
  readonly onPoint: (cell: Cell) => void;
}

/** Each opens its run. */
export const LaneTiles = ({ tiles, stop, onPoint }: Props) =>
  LANES.map((lane, index) => {
    const tile = tiles[index];
    const cell = tile?.cell;
    if (!cell) {
      return (
        <td key={laneLabel(lane)} data-first={isFirstOfMode(lane) || undefined}>
          <span className={styles.waiting}>…</span>
        </td>
      );
    }
    const { outcome, because, stoppedAfter } = cell.played;
    const point = () => {
      onPoint(cell);
    };
    return (
      <td
        key={laneLabel(lane)}
        data-outcome={outcome}
        data-flipped={tile.flipped || undefined}
        data-first={isFirstOfMode(lane) || undefined}
      >
        <a
          className={styles.tile}
          data-outcome={outcome}
          data-tile
          href={hrefOf(`/lab?${toQuery(cell.setup)}`)}
          aria-label={`${laneLabel(lane)}: ${wordOf(cell.played)}`}
          title={stoppedAfter === undefined ? because : `Works at first, ${wordOf(cell.played)}. ${because}`}
          tabIndex={
            stop?.attack === cell.attack && stop.lane === cell.lane && stop.defence === cell.defence ? 0 : -1
          }
          onFocus={point}
          onKeyDown={moveBetweenTiles}
          onPointerEnter={point}
        >
          {MARKS[outcome].sign}
        </a>
      </td>
    );
  });
