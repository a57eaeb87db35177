/** The part of the requests that is answered over the length of an outage. Not: the formula (lab/scale/outage). */
import { keptBy, type Spare } from '#lab/scale/calls';
import { answeredDuring } from '#lab/scale/outage';
import type { NamedWay } from '#lab/scale/ways';
import type { Axis } from '../axis';
import { extremesAt, type Graph, type NamedCurve } from '../graph';
import type { Inputs } from '../inputs';
import { percentText, timeText } from '../words';
import { levelMarks } from './crossing-marks';
import { curveOf } from './curve-of';

const X: Axis = {
  label: 'length of the outage',
  from: 1,
  to: 7 * 24 * 60 * 60,
  log: true,
  ticks: [1, 10, 60, 600, 3600, 6 * 3600, 86_400, 7 * 86_400],
  text: timeText,
};
const HALF = 1 / 2;

/** One curve for each way. */
export const outageGraph = (ways: readonly NamedWay[], inputs: Inputs, spare: Spare): Graph => {
  const curves = ways.map((way) => {
    const kept = keptBy(way, inputs, spare);
    return curveOf(way, (seconds) => answeredDuring(kept, seconds));
  });
  const { most, least } = extremesAt(curves, inputs.outage);
  const partOf = ({ at }: NamedCurve) => percentText(at(inputs.outage));
  return {
    says: `In an outage of ${timeText(inputs.outage)}, ${most.label} answers ${partOf(most)} of requests, ${least.label} ${partOf(least)}.`,
    x: X,
    y: { label: 'requests answered', from: 0, to: 1, log: false, text: percentText },
    curves,
    marks: levelMarks(
      curves,
      X,
      HALF,
      ({ label }, at) => `${label} answers half of the requests in an outage of ${at}.`,
    ),
    here: inputs.outage,
    level: HALF,
  };
};
