/** A graph of the bytes of a request. Not: over what (bytes-graph.ts, claims-graph.ts). */
import { decadesAround, type Axis } from '../axis';
import type { Graph, NamedCurve } from '../graph';
import { bytesText } from '../words';
import { crossingMarks } from './crossing-marks';

/**
 * @param unit what the x axis counts, after a number: `requests`
 * @param samples values of x between which the y axis fits the curves
 */
export const requestBytesGraph = (
  x: Axis,
  unit: string,
  curves: readonly NamedCurve[],
  samples: readonly number[],
  here: number,
): Graph => ({
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
      `At ${at} ${unit}: with fewer, ${before.label} sends less a request than ${after.label}; with more, it sends more.`,
  ),
  here,
});
