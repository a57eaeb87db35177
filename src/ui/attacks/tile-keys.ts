/** The arrow keys lead from tile to tile. */
import type { KeyboardEvent } from 'react';

const MOVES: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** For a tile in its table. */
export const moveBetweenTiles = (event: KeyboardEvent<HTMLElement>): void => {
  const move = MOVES[event.key];
  const from = event.currentTarget.closest('td');
  const table = event.currentTarget.closest('table');
  if (!move || !from || !table || event.ctrlKey || event.metaKey || event.altKey) return;
  const rows = [...table.rows].filter((row) => row.querySelector('[data-tile]'));
  const row = rows.findIndex((each) => each.contains(from));
  const to = rows[row + move[0]]?.cells[from.cellIndex + move[1]]?.querySelector<HTMLElement>('[data-tile]');
  if (!to) return;
  event.preventDefault();
  to.focus();
};
