/** What a figure shows, as data: curves, where they cross, where one is. Not: drawing it (plot.tsx), nor saying it (figure.tsx). */
import type { Curve } from '#lab/scale/crossing';
import type { Tone } from '#lab/mode';
import type { Axis } from './axis';

export interface NamedCurve {
  readonly id: string;
  readonly label: string;
  readonly tone: Tone;
  readonly dashed?: boolean;
  readonly at: Curve;
}

/** A point with something to say. */
export interface Mark {
  readonly x: number;
  readonly y: number;
  /** A whole sentence. */
  readonly says: string;
}

export interface Graph {
  /** What it shows at the chosen place, as a sentence. */
  readonly says: string;
  readonly x: Axis;
  readonly y: Axis;
  readonly curves: readonly NamedCurve[];
  readonly marks: readonly Mark[];
  /** What is chosen on the x axis. */
  readonly here: number;
  /** A height worth a line. */
  readonly level?: number;
}

/** The curves that are highest and lowest at a place, the first of equals. @throws RangeError when there is none */
export const extremesAt = (
  curves: readonly NamedCurve[],
  here: number,
): { readonly most: NamedCurve; readonly least: NamedCurve } => {
  const order = curves.toSorted((one, other) => other.at(here) - one.at(here));
  const [most] = order;
  const least = order.find(({ at }) => at(here) === order.at(-1)?.at(here));
  if (!most || !least) throw new RangeError('There is no curve.');
  return { most, least };
};
