/** Figures of all modes as lengths that compare. Not: drawing them (argument.tsx, figures.tsx). */
import type { Point } from '#lessons/choosing/argue';
import { figureOf, type Criterion } from '#lessons/choosing/criterion';
import type { Situation } from '#lessons/choosing/situation';

const LENGTHS: ReadonlySet<Criterion['unit']> = new Set(['seconds', 'bytes', 'calls', 'claims', 'rows']);

/** Whether a figure of it can be drawn as a bar. */
export const isLength = ({ unit }: Criterion): boolean => LENGTHS.has(unit);

/** As many bars has a card. */
const BARS = 5;

/** What the cards draw: shorter is better; first what the situation asks about. @param points of any mode */
export const drawnCriteria = (points: readonly Point[], situation: Situation): Criterion[] => {
  const drawn = points
    .map(({ criterion }) => criterion)
    .filter((criterion) => isLength(criterion) && criterion.worse === 'more');
  return [true, false]
    .flatMap((asked) => drawn.filter((criterion) => criterion.matters(situation) === asked))
    .slice(0, BARS);
};

/** From 0 to 1, one for each mode: of the largest figure; what never ends is 1. @param points of one criterion */
export const lengthsOf = (points: readonly Point[], situation: Situation): number[] => {
  const figures = points.map(({ criterion, reading }) => figureOf(criterion, reading, situation));
  const most = Math.max(...figures.map((figure) => (figure === 'never' ? 0 : figure)));
  return figures.map((figure) => (figure === 'never' ? 1 : most === 0 ? 0 : figure / most));
};

/** A bar's size in CSS; what is not nothing is seen. */
export const barSize = (length: number): string => `${Math.max(length * 100, length > 0 ? 1 : 0)}%`;
