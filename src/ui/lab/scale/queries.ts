/** The run that the figures are read from, and what this browser can do a second. Not: stored or sent anywhere. */
import { queryOptions } from '@tanstack/react-query';
import { direct } from '#http/message';
import { run } from '#lab/run/run';
import { tokenIn } from '#lab/scale/token-in';
import { readUnitFigures, type UnitFigures } from '#lab/scale/unit-figures';
import { ALGORITHMS, verification, type Algorithm } from './algorithms';
import { measure, type Measured } from './measure';

const kept = {
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: Number.POSITIVE_INFINITY,
  retry: false,
  throwOnError: false,
};

/** The figures of two runs that go to the servers directly: they are the same whatever carries them. */
export const figuresQuery = queryOptions({
  queryKey: ['scale', 'figures'],
  queryFn: () => readUnitFigures((setup) => run(setup, direct)),
  ...kept,
});

/** Of one algorithm; without `measured` the browser does not know it. */
export interface Speed {
  readonly algorithm: Algorithm;
  readonly measured?: Measured;
}

/** Measured one after another. */
export const speedsQuery = (figures: readonly UnitFigures[] | undefined) =>
  queryOptions({
    queryKey: ['scale', 'speeds'],
    enabled: figures !== undefined,
    queryFn: async (): Promise<Speed[]> => {
      const token = figures?.map(({ request }) => tokenIn(request)).find((each) => each !== undefined) ?? '';
      const speeds: Speed[] = [];
      for (const algorithm of ALGORITHMS) {
        const operation = await verification(algorithm, token.slice(0, token.lastIndexOf('.')));
        speeds.push(
          operation === undefined
            ? { algorithm }
            : { algorithm, measured: await measure(operation, () => performance.now()) },
        );
      }
      return speeds;
    },
    ...kept,
  });
