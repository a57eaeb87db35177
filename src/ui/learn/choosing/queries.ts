/** The measurements of the sheet, one after another, each found by its setup and mode. Not: measuring (lessons/choosing). */
import { toQuery } from '#lab/derive/lab-address';
import {
  measure,
  mendingOf,
  MODE_IDS,
  pointsOf,
  remediesToTry,
  setupFor,
  type Mending,
  type Point,
  type Readings,
} from '#lessons/choosing/argue';
import type { Remedy } from '#lessons/choosing/remedies';
import type { Situation } from '#lessons/choosing/situation';
import { measuredOf, OFTEN_SAID } from '#lessons/choosing/often-said';
import type { Setup } from '#lab/run/setup';
import type { ModeId } from '#lessons/lesson';
import { useQueries, useQueryClient } from '../../query';

const KEY = 'choosing';
const kept = { staleTime: Number.POSITIVE_INFINITY, gcTime: Number.POSITIVE_INFINITY };

interface Job {
  readonly mode: ModeId;
  readonly setup: Setup;
  readonly remedy?: Remedy;
}

const keyOf = ({ mode, setup }: Job) => [KEY, mode, toQuery({ ...setup, acts: [] })];

/** Lets what was pressed meanwhile be answered, and a cancelled measurement end. */
const pause = async (signal: AbortSignal): Promise<void> => {
  await new Promise((resolve) => {
    setTimeout(resolve);
  });
  signal.throwIfAborted();
};

/** Jobs in their order: each waits for the ones before it. */
const useJobs = (jobs: readonly Job[], on: boolean) => {
  const client = useQueryClient();
  const waiting = jobs.findIndex((job) => client.getQueryData(keyOf(job)) === undefined);
  return useQueries({
    queries: jobs.map((job, index) => ({
      queryKey: keyOf(job),
      queryFn: async ({ signal }: { signal: AbortSignal }): Promise<Readings> => {
        await pause(signal);
        return measure(job.setup, job.mode);
      },
      enabled: on && (index === waiting || waiting < 0),
      throwOnError: false,
      ...kept,
    })),
  });
};

/** One mode in a situation. */
export interface Argued {
  readonly mode: ModeId;
  readonly points: readonly Point[];
  /** Those that mend something, as far as they were measured. */
  readonly mendings: readonly Mending[];
  /** Changes that were tried, and mend nothing here. */
  readonly inVain: readonly Remedy[];
}

/**
 * What was measured for a situation.
 * @param on false: what is not measured yet waits
 */
export const useArguments = (situation: Situation, on: boolean) => {
  const setup = setupFor(situation);
  const bases = useJobs(
    MODE_IDS.map((mode) => ({ mode, setup })),
    on,
  );
  const measured = MODE_IDS.flatMap((mode, index) => {
    const readings = bases[index]?.data;
    return readings ? [{ mode, readings, points: pointsOf(readings, situation) }] : [];
  });
  const whole = measured.length === MODE_IDS.length;
  const tries = whole
    ? measured.flatMap(({ mode, points }) =>
        remediesToTry(points).map((remedy) => ({ mode, remedy, setup: remedy.apply(setup) })),
      )
    : [];
  const tried = useJobs(tries, on && whole);
  const argued: Argued[] = measured.map(({ mode, points, readings }) => {
    const own = tries.flatMap((job, index) => {
      const after = tried[index]?.data;
      return job.mode === mode && after
        ? [{ remedy: job.remedy, mending: mendingOf(job.remedy, readings, after, situation) }]
        : [];
    });
    return {
      mode,
      points,
      mendings: own.flatMap(({ mending }) => (mending ? [mending] : [])),
      inVain: own.flatMap(({ remedy, mending }) => (mending ? [] : [remedy])),
    };
  });
  const queries = [...bases, ...tried];
  return {
    setup,
    argued,
    /** Every mode was measured as it is. */
    whole,
    done: queries.filter(({ isSuccess }) => isSuccess).length,
    all: queries.length,
    error: queries.map(({ error }) => error).find((error) => error !== null),
  };
};

/** Ends what is being measured. */
export const useCancel = (): (() => void) => {
  const client = useQueryClient();
  return () => void client.cancelQueries({ queryKey: [KEY] });
};

/** What was measured of what is often said, in its order. @param on false: not yet */
export const useOftenSaid = (on: boolean): (string | undefined)[] =>
  useQueries({
    queries: OFTEN_SAID.map((each) => ({
      queryKey: ['often said', each.id],
      queryFn: () => measuredOf(each),
      enabled: on,
      ...kept,
    })),
  }).map(({ data }) => data);
