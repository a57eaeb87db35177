/** Which row of the grid everything stands in, so that equal steps of the columns align. Not: what the rows hold. */
import type { Row } from '#lab/derive/sequence';

/** Rows above the sequence: what is held, and findings. */
const HEAD_ROWS = 2;

export interface PlacedRow {
  readonly row: Row;
  /** Grid line of the act's label, from 1; its lines follow. */
  readonly start: number;
}

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
