/** Calls to the centre over requests, from one user to a million requests a second. Not: the formula (lab/scale/calls). */
import { centralCalls } from '#lab/scale/calls';
import { logPoints } from '#lab/scale/crossing';
import type { NamedWay } from '#lab/scale/ways';
import { decadesAround, type Axis } from '../axis';
import { extremesAt, type Graph, type NamedCurve } from '../graph';
import type { Inputs } from '../inputs';
import { numberText } from '../words';
import { crossingMarks } from './crossing-marks';
import { curveOf } from './curve-of';

/** The most requests a second that are drawn. */
const MOST = 1e6;

/** From what one user sends to a million a second. */
export const requestsAxis = ({ betweenRequests }: Inputs): Axis => ({
  label: 'requests a second',
  from: 1 / betweenRequests,
  to: MOST,
  log: true,
  text: numberText,
});

/** One curve for each way. */
export const callsGraph = (ways: readonly NamedWay[], inputs: Inputs): Graph => {
  const x = requestsAxis(inputs);
  const curves = ways.map((way) =>
    curveOf(way, (requestsPerSecond) => centralCalls(way, { ...inputs, requestsPerSecond }).total),
  );
  const values = curves.flatMap(({ at }) => logPoints(x.from, x.to, 32).map(at));
  const { most, least } = extremesAt(curves, inputs.requestsPerSecond);
  const callsOf = ({ at }: NamedCurve) => numberText(at(inputs.requestsPerSecond));
  return {
    says: `At ${x.text(inputs.requestsPerSecond)} requests a second, ${most.label} makes ${callsOf(most)} calls to shared servers, ${least.label} ${callsOf(least)}.`,
    x,
    y: { label: 'calls a second', ...decadesAround(values), log: true, text: numberText },
    curves,
    marks: crossingMarks(
      curves,
      x,
      (before, after, at) =>
        `From ${at} requests a second, ${after.label} makes fewer calls than ${before.label}.`,
    ),
    here: inputs.requestsPerSecond,
  };
};
