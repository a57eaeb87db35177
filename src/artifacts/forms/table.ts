/** Rows that developer tools and `curl -c` write: cells with tabs between them. Not: what the columns are (recognisers/). */
import type { Span } from '#text/span';
import { linesOf } from './lines';

export type Row = readonly Span[];

/** More rows than a browser keeps of one site. */
const MOST_ROWS = 2000;

/** More columns than any of these tables has. */
const MOST_CELLS = 40;

/** The cells of a line, empty ones too; nothing when there are too many. */
const cellsOf = (text: string, { start, end }: Span): Row => {
  const cells: Span[] = [];
  for (let at = start; at <= end;) {
    const tab = text.indexOf('\t', at);
    const until = tab < 0 || tab > end ? end : tab;
    cells.push({ start: at, end: until });
    if (cells.length > MOST_CELLS) return [];
    at = until + 1;
  }
  return cells;
};

/**
 * The rows of a text that is a table and nothing else.
 * @param isComment what a line may be besides
 * @returns nothing when a line has no tab, or too many
 */
export const rowsOf = (text: string, isComment: (line: string) => boolean = () => false): readonly Row[] => {
  if (!text.includes('\t')) return [];
  const rows: Row[] = [];
  for (const line of linesOf(text)) {
    const own = text.slice(line.start, line.end);
    if (own.trim() === '' || isComment(own)) continue;
    const cells = cellsOf(text, line);
    if (cells.length < 2 || rows.length === MOST_ROWS) return [];
    rows.push(cells);
  }
  return rows;
};
