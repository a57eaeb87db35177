/** Which row of the grid everything is in, so that equal steps of the columns align. */
import type { Row } from '#lab/derive/sequence';

/** Rows above the sequence: what is held, and findings. */
const HEAD_ROWS = 2;

export interface PlacedRow {
  readonly row: Row;
  /** Grid line of the act's label, from 1; its lines follow. */
  readonly start: number;
}

/** Lines that are drawn at once. More of them would make each step of the scrubber wait for the layout. */
export const MOST_LINES = 150;

/** How many of the first rows are folded, so that the last ones have `most` lines at most. One row is always there. */
export const foldedCount = (rows: readonly Row[], most: number): number => {
  let lines = 0;
  const first = rows.findLastIndex((row) => {
    lines += row.lines.length;
    return lines > most;
  });
  return Math.min(first + 1, Math.max(rows.length - 1, 0));
};

/** Every row with its place. */
export const placeRows = (rows: readonly Row[]): PlacedRow[] => {
  let next = HEAD_ROWS + 1;
  return rows.map((row) => {
    const start = next;
    next += 1 + row.lines.length;
    return { row, start };
  });
};

/** How many rows the grid has. */
export const rowCount = (rows: readonly Row[]): number =>
  HEAD_ROWS + rows.reduce((sum, { lines }) => sum + 1 + lines.length, 0);
