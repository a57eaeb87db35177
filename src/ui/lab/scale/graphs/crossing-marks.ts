/** The crossings of curves as marks with a sentence each. Not: finding them (lab/scale/crossing). */
import { crossings } from '#lab/scale/crossing';
import type { Axis } from '../axis';
import type { Mark, NamedCurve } from '../graph';

/** Beside the crossing, in ratio. */
const BESIDE = 1.001;

/** Crossings are looked for in ratios, so an axis that starts at 0 is searched from 1. */
const startOf = ({ from, log }: Axis): number => (log ? from : Math.max(1, from));

/**
 * Every pair of curves where it crosses, in the axis' order.
 * @param says of the curve that is lower before x, the one that is lower after it, and x in words
 */
export const crossingMarks = (
  curves: readonly NamedCurve[],
  x: Axis,
  says: (before: NamedCurve, after: NamedCurve, at: string) => string,
): Mark[] =>
  curves
    .flatMap((first, index) =>
      curves.slice(index + 1).flatMap((second) =>
        crossings(first.at, second.at, startOf(x), x.to).map((at): Mark => {
          const firstWasLower = first.at(at / BESIDE) < second.at(at / BESIDE);
          const [before, after] = firstWasLower ? [first, second] : [second, first];
          return { x: at, y: first.at(at), says: says(before, after, x.text(at)) };
        }),
      ),
    )
    .toSorted((a, b) => a.x - b.x);

/** Where a curve passes a height. */
export const levelMarks = (
  curves: readonly NamedCurve[],
  x: Axis,
  level: number,
  says: (curve: NamedCurve, at: string) => string,
): Mark[] =>
  curves
    .flatMap((curve) =>
      crossings(curve.at, () => level, startOf(x), x.to).map((at) => ({
        x: at,
        y: level,
        says: says(curve, x.text(at)),
      })),
    )
    .toSorted((a, b) => a.x - b.x);
