/** What a figure shows, as data: curves, where they cross, where one stands. Not: drawing it (plot.tsx), nor saying it (figure.tsx). */
import type { Curve } from '#lab/scale/crossing';
import type { Tone } from '#lab/mode';
import type { Axis } from './axis';

export interface NamedCurve {
  readonly id: string;
  readonly label: string;
  /** On the curve and in the legend: colour does not have to be told apart. */
  readonly letter: string;
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
  readonly x: Axis;
  readonly y: Axis;
  readonly curves: readonly NamedCurve[];
  readonly marks: readonly Mark[];
  /** What is chosen on the x axis. */
  readonly here: number;
  /** A height worth a line. */
  readonly level?: number;
}
