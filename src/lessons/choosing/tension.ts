/** Which two wishes of a situation no mode, or not every mode, grants together. */
import { modeOf } from '#lab/modes';
import type { ModeId } from '../lesson';
import type { Point } from './argue';
import type { Criterion } from './criterion';

export interface Tension {
  readonly first: Criterion;
  readonly second: Criterion;
  /** Modes that grant the first and deny the second, the other way round, both, neither. */
  readonly onlyFirst: readonly ModeId[];
  readonly onlySecond: readonly ModeId[];
  readonly both: readonly ModeId[];
  readonly neither: readonly ModeId[];
}

type Sides = readonly (readonly [ModeId, readonly Point[]])[];

const tensionOf = (sides: Sides, at: number, other: number): Tension | undefined => {
  const side = (points: readonly Point[], index: number) => points[index]?.side;
  const first = sides[0]?.[1][at]?.criterion;
  const second = sides[0]?.[1][other]?.criterion;
  if (!first || !second) return undefined;
  const where = (a: string, b: string) =>
    sides.filter(([, points]) => side(points, at) === a && side(points, other) === b).map(([mode]) => mode);
  return {
    first,
    second,
    onlyFirst: where('for', 'against'),
    onlySecond: where('against', 'for'),
    both: where('for', 'for'),
    neither: where('against', 'against'),
  };
};

/** How far two wishes pull the modes apart. */
const pull = ({ onlyFirst, onlySecond, both }: Tension): number =>
  onlyFirst.length > 0 && onlySecond.length > 0
    ? 2 * (onlyFirst.length + onlySecond.length) - both.length
    : 0;

/**
 * The pair of wishes on which the modes differ most; of equals the first in the table's order.
 * @param sides each mode with its points, in one order
 * @returns undefined when there is none
 */
export const tensionIn = (sides: Sides): Tension | undefined => {
  const count = sides[0]?.[1].length ?? 0;
  const all = Array.from({ length: count }, (_, at) =>
    Array.from({ length: count - at - 1 }, (__, further) => tensionOf(sides, at, at + 1 + further)),
  )
    .flat()
    .flatMap((each) => (each && pull(each) > 0 ? [each] : []));
  return all.reduce<Tension | undefined>(
    (best, each) => (best && pull(best) >= pull(each) ? best : each),
    undefined,
  );
};

const listed = (modes: readonly ModeId[]): string => {
  const names = modes.map((mode) => modeOf(mode)?.name ?? mode);
  return `the ${names.slice(0, -1).join(', the ')}${names.length > 1 ? ' and the ' : ''}${names.at(-1) ?? ''}`;
};

const capital = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;

const give = (modes: readonly ModeId[]): string => (modes.length > 1 ? 'give' : 'gives');

/** Three to five sentences. */
export const tensionText = ({ first, second, onlyFirst, onlySecond, both, neither }: Tension): string =>
  [
    `You want ${first.wish}, and ${second.wish}.`,
    `${capital(listed(onlyFirst))} ${give(onlyFirst)} only the first; ${listed(onlySecond)} only the second.`,
    ...(both.length > 0 ? [`${capital(listed(both))} ${give(both)} both, at another price.`] : []),
    ...(neither.length > 0 ? [`${capital(listed(neither))} ${give(neither)} neither.`] : []),
    ...(both.length === 0 ? ['You pay for the other.'] : []),
  ].join(' ');
