/** The lines of code that something is said about, with the marks in them. Not: drawing them (code-lines.tsx). */
import type { Severity } from '#lint/rule';
import type { Span } from '#text/span';

export interface Mark {
  readonly at: Span;
  readonly kind: Severity | 'unread';
}

export interface Piece {
  readonly start: number;
  readonly text: string;
  readonly kind: Mark['kind'] | undefined;
}

export interface Line {
  /** Counted from 1. */
  readonly number: number;
  readonly pieces: readonly Piece[];
  /** Lines were left out before it. */
  readonly gap: boolean;
}

/** Lines around one that something is said about. */
const AROUND = 1;
/** A line of a bundle has no end. */
const LONGEST = 400;

const GRAVITY: readonly Mark['kind'][] = ['error', 'warning', 'unread', 'info'];

const piecesOf = (text: string, start: number, marks: readonly Mark[]): Piece[] => {
  const end = Math.min(start + LONGEST, start + text.length);
  const cuts = new Set([start, end]);
  for (const { at } of marks) {
    for (const cut of [at.start, at.end]) if (cut > start && cut < end) cuts.add(cut);
  }
  const sorted = [...cuts].toSorted((a, b) => a - b);
  return sorted.slice(0, -1).map((from, index) => ({
    start: from,
    text: text.slice(from - start, (sorted[index + 1] ?? end) - start),
    kind: GRAVITY.find((kind) =>
      marks.some((mark) => mark.kind === kind && mark.at.start <= from && from < mark.at.end),
    ),
  }));
};

/** @param most lines to give; the rest is left out */
export const linesAbout = (text: string, marks: readonly Mark[], most: number): Line[] => {
  const lines: Line[] = [];
  let start = 0;
  const all = text.split('\n').map((line) => {
    const at = { start, end: start + line.length };
    start = at.end + 1;
    return { line, at };
  });
  const touched = all.map(({ at }) =>
    marks.some((mark) => mark.at.start <= at.end && mark.at.end >= at.start),
  );
  for (const [index, { line, at }] of all.entries()) {
    if (!touched.slice(Math.max(0, index - AROUND), index + AROUND + 1).includes(true)) continue;
    if (lines.length === most) break;
    const last = lines.at(-1);
    lines.push({
      number: index + 1,
      pieces: piecesOf(line, at.start, marks),
      gap: last !== undefined && last.number < index,
    });
  }
  return lines;
};
