/** The runs that the figures are read from. Nothing is stored or sent. */
import { direct } from '#http/message';
import { run } from '#lab/run/run';
import { readUnitFigures } from '#lab/scale/unit-figures';
import { queryOptions } from '../../query';

const kept = {
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: Number.POSITIVE_INFINITY,
  retry: false,
  throwOnError: false,
};

/** The figures of runs that go to the servers directly: they are the same whatever carries them. */
export const figuresQuery = queryOptions({
  queryKey: ['scale', 'figures'],
  queryFn: () => readUnitFigures((setup) => run(setup, direct)),
  ...kept,
});
