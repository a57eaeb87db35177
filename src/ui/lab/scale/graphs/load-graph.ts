/** How many cores check signatures, and how many stores answer look-ups and writes, over requests. Not: measuring a core (measure.ts). */
import { centralCalls } from '#lab/scale/calls';
import { tokenIn } from '#lab/scale/token-in';
import type { NamedWay } from '#lab/scale/ways';
import { decadesAround } from '../axis';
import type { Graph, NamedCurve } from '../graph';
import type { Inputs } from '../inputs';
import { median } from '../measure';
import type { Speed } from '../queries';
import { numberText } from '../words';
import { requestsAxis } from './calls-graph';
import { levelMarks } from './crossing-marks';
import { curveOf } from './curve-of';

/** One curve for each measured algorithm, one for each way that must look each credential up in a store. */
export const loadGraph = (ways: readonly NamedWay[], inputs: Inputs, speeds: readonly Speed[]): Graph => {
  const x = requestsAxis(inputs);
  const stores = ways
    .filter(({ lookUps, request }) => lookUps > 0 && tokenIn(request) === undefined)
    .map((way) =>
      curveOf({ ...way, label: `Stores, ${way.label.toLowerCase()}` }, (requestsPerSecond) => {
        const { lookUps, writes } = centralCalls(way, { ...inputs, requestsPerSecond });
        return (lookUps + writes) / inputs.storePerSecond;
      }),
    );
  const cores = speeds.flatMap(({ algorithm: { alg, letter }, measured }, index): NamedCurve[] => {
    if (!measured) return [];
    const perSecond = median(measured);
    return [
      {
        id: alg,
        label: `Cores, ${alg}`,
        letter,
        tone: 'token',
        dashed: index > 0,
        at: (requests) => requests / perSecond,
      },
    ];
  });
  const curves = [...stores, ...cores];
  return {
    x,
    y: {
      label: 'cores or stores',
      ...decadesAround(curves.flatMap(({ at }) => [at(x.from), at(x.to), 1])),
      log: true,
      text: numberText,
    },
    curves,
    marks: levelMarks(curves, x, 1, ({ label }, at) => `At ${at} requests a second, one is full: ${label}.`),
    here: inputs.requestsPerSecond,
    level: 1,
  };
};
