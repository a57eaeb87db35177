/** How many cores check signatures, and how many stores answer look-ups and writes, over requests. Not: how many one core does (lab/scale/signature-rates.ts). */
import { centralCalls } from '#lab/scale/calls';
import { SIGNATURE_RATES } from '#lab/scale/signature-rates';
import { tokenIn } from '#lab/scale/token-in';
import type { NamedWay } from '#lab/scale/ways';
import { decadesAround } from '../axis';
import { extremesAt, type Graph, type NamedCurve } from '../graph';
import type { Inputs } from '../inputs';
import { numberText } from '../words';
import { requestsAxis } from './calls-graph';
import { levelMarks } from './crossing-marks';
import { curveOf } from './curve-of';

/** One curve for each algorithm, one for each way that must look each credential up in a store. */
export const loadGraph = (ways: readonly NamedWay[], inputs: Inputs): Graph => {
  const x = requestsAxis(inputs);
  const stores = ways
    .filter(({ lookUps, request }) => lookUps > 0 && tokenIn(request) === undefined)
    .map((way) =>
      curveOf({ ...way, label: `Stores: ${way.label}` }, (requestsPerSecond) => {
        const { lookUps, writes } = centralCalls(way, { ...inputs, requestsPerSecond });
        return (lookUps + writes) / inputs.storePerSecond;
      }),
    );
  const cores = SIGNATURE_RATES.map(({ alg, checked }, index): NamedCurve => {
    const perSecond = inputs.checked[alg] ?? checked;
    return {
      id: alg,
      label: `Cores, ${alg}`,
      tone: 'token',
      dashed: index > 0,
      at: (requests) => requests / perSecond,
    };
  });
  const curves = [...stores, ...cores];
  const { most } = extremesAt(curves, inputs.requestsPerSecond);
  return {
    says: `At ${x.text(inputs.requestsPerSecond)} requests a second, the most that is needed is ${numberText(most.at(inputs.requestsPerSecond))} (${most.label}).`,
    x,
    y: {
      label: 'cores or stores',
      ...decadesAround(curves.flatMap(({ at }) => [at(x.from), at(x.to), 1])),
      log: true,
      text: numberText,
    },
    curves,
    marks: levelMarks(
      curves,
      x,
      1,
      ({ label }, at) => `At ${at} requests a second, one is fully used: ${label}.`,
    ),
    here: inputs.requestsPerSecond,
    level: 1,
  };
};
