import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Row } from '#lab/derive/sequence';
import { foldedCount, placeRows, rowCount } from '../../../src/ui/lab/record/lab-rows';

const row = (act: number, lines: number): Row => ({
  act,
  id: 'log-in',
  cells: [],
  lines: Array.from({ length: lines }, () => ({ cells: [] })),
});

const rowLists = fc
  .array(fc.nat(12), { maxLength: 60 })
  .map((sizes) => sizes.map((lines, act) => row(act, lines)));

test('what is left unfolded has as many lines as allowed, or is one act; one more would be too many', () => {
  fc.assert(
    fc.property(rowLists, fc.nat(40), (rows, most) => {
      const folded = foldedCount(rows, most);
      const lines = (from: number) => rows.slice(from).reduce((sum, each) => sum + each.lines.length, 0);
      expect(folded).toBeGreaterThanOrEqual(0);
      expect(lines(folded) <= most || folded === rows.length - 1).toBe(true);
      expect(folded === 0 || lines(folded - 1) > most).toBe(true);
    }),
  );
});

test('every row has its own place, without gaps', () => {
  fc.assert(
    fc.property(rowLists, (rows) => {
      const placed = placeRows(rows);
      const ends = placed.map(({ row: each, start }) => start + 1 + each.lines.length);
      expect(placed.map(({ start }) => start)).toEqual([3, ...ends].slice(0, rows.length));
      expect(rowCount(rows)).toBe((ends.at(-1) ?? 3) - 1);
    }),
  );
});
