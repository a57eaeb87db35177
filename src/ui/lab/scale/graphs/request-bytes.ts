/** A graph of the bytes of a request. Not: over what (bytes-graph.ts, claims-graph.ts). */
import { decadesAround, type Axis } from '../axis';
import { extremesAt, type Graph, type NamedCurve } from '../graph';
import { bytesText } from '../words';
import { crossingMarks } from './crossing-marks';

/**
 * @param given a value of x as words that a sentence begins with: `With 3 requests`
 * @param samples values of x between which the y axis fits the curves
 */
export const requestBytesGraph = (
  x: Axis,
  given: (at: string) => string,
  curves: readonly NamedCurve[],
  samples: readonly number[],
  here: number,
): Graph => {
  const { most, least } = extremesAt(curves, here);
  const bytesOf = ({ at }: NamedCurve) => bytesText(at(here));
  return {
    says: `${given(x.text(here))}, a request takes ${bytesOf(least)} (${least.label}) to ${bytesOf(most)} (${most.label}).`,
    x,
    y: {
      label: 'bytes a request',
      ...decadesAround(curves.flatMap(({ at }) => samples.map(at))),
      log: true,
      text: bytesText,
    },
    curves,
    marks: crossingMarks(
      curves,
      x,
      (before, after, at) =>
        `${given(at)}, ${before.label} and ${after.label} send the same; with more, ${after.label} sends less.`,
    ),
    here,
  };
};
