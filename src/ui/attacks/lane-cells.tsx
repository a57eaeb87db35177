/** One row of the matrix: what an attack came to in each lane. */
import type { Attack } from '#lab/attacker/attack';
import { LANES } from '#lab/measures/matrix';
import { laneLabel } from './lane-heads';
import { OutcomeCell } from './outcome-cell';
import { cellKey, type Cells } from './use-cells';

interface Props {
  readonly attack: Attack;
  /** A defence's id, `none` or `default`. */
  readonly defence: string;
  readonly played: Cells;
}

/** A cell for each lane. */
export const LaneCells = ({ attack, defence, played }: Props) =>
  LANES.map((lane) => (
    <OutcomeCell key={laneLabel(lane)} cell={played.cells.get(cellKey({ attack, lane, defence }))} />
  ));
