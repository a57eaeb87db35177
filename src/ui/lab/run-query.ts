/** Runs, each found by its setup. Not: what a run is (lab/run). */
import { toQuery } from '#lab/derive/lab-address';
import { advance, begin, type Run } from '#lab/run/run';
import type { Setup } from '#lab/run/setup';
import { startTransport } from '#mock/transport';
import {
  keepPreviousData,
  queryOptions,
  useQueries,
  useQuery,
  useQueryClient,
  type QueryClient,
} from '../query';

/** Runs that nobody looks at are kept for a step back, the newest of them: each holds a world for every step. */
export const MOST_RUNS = 250;

/** Forgets the oldest runs beyond `MOST_RUNS`; one that is shown or computed stays. */
export const dropOldest = (client: QueryClient): void => {
  const cache = client.getQueryCache();
  const runs = cache.findAll({ queryKey: ['run'], type: 'inactive', fetchStatus: 'idle' });
  if (runs.length <= MOST_RUNS) return;
  runs.sort((one, other) => one.state.dataUpdatedAt - other.state.dataUpdatedAt);
  for (const run of runs.slice(0, runs.length - MOST_RUNS)) cache.remove(run);
};

const kept = { staleTime: Number.POSITIVE_INFINITY, gcTime: Number.POSITIVE_INFINITY };

const transportQuery = queryOptions({ queryKey: ['transport'], queryFn: startTransport, ...kept });

/** Under which a run is found. @param modeIds the columns; absent: every mode */
export const runKey = (setup: Setup, modeIds?: readonly string[]) => ['run', toQuery(setup), modeIds];

/**
 * The run of a setup: the run without its last act, found the same way, and that act. So an act sends its own
 * requests only, acting in the past goes on from what was there, and a link replays everything once.
 */
const runQuery = (client: QueryClient, setup: Setup, modeIds?: readonly string[]) =>
  queryOptions({
    queryKey: runKey(setup, modeIds),
    queryFn: async (): Promise<Run> => {
      dropOldest(client);
      const last = setup.acts.at(-1);
      if (last === undefined) return begin(setup, modeIds);
      const before = { ...setup, acts: setup.acts.slice(0, -1) };
      const [{ transport }, run] = await Promise.all([
        client.ensureQueryData(transportQuery),
        client.ensureQueryData(runQuery(client, before, modeIds)),
      ]);
      return advance(run, last, transport);
    },
    // Runs share their worlds already, and comparing them deeply would cost more than it saves.
    structuralSharing: false,
    ...kept,
  });

/**
 * The run of a setup; while it is computed, the run before it. Whoever asks says what failed.
 * @param modeIds the columns; absent: every mode
 * @param enabled false: nothing is sent yet
 */
export const useRun = (setup: Setup, modeIds?: readonly string[], enabled = true) =>
  useQuery({
    ...runQuery(useQueryClient(), setup, modeIds),
    placeholderData: keepPreviousData,
    throwOnError: false,
    enabled,
  });

/** Several runs at once, in the order asked for; undefined where one is not there yet. */
export const useRuns = (
  wanted: readonly { readonly setup: Setup; readonly modeIds: readonly string[] }[],
): (Run | undefined)[] => {
  const client = useQueryClient();
  return useQueries({
    queries: wanted.map(({ setup, modeIds }) => runQuery(client, setup, modeIds)),
  }).map(({ data }) => data);
};

/** Runs a setup in every mode when called, and finds it again when it was run before. */
export const useRunner = (): ((setup: Setup) => Promise<Run>) => {
  const client = useQueryClient();
  return (setup) => client.ensureQueryData(runQuery(client, setup));
};

/** Which carrier the requests take; undefined until it is known. */
export const useTransport = () => useQuery(transportQuery).data;
