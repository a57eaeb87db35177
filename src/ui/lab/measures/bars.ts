/** Four figures of a run by which its lanes are compared, each with the step it was measured at. Not: drawing them (bars-view.tsx), and not what takes runs of its own (lab/measures). */
import { byteCount, requestWire } from '#http/wire';
import { holdings } from '#lab/derive/holdings';
import { actOf } from '#lab/run/act';
import type { Run } from '#lab/run/run';
import type { Exchange, Trace } from '#lab/run/trace';
import type { World } from '#lab/run/world';

export interface Bar {
  readonly id: 'bytes' | 'look-ups' | 'takeable';
  readonly label: string;
  /** One for each lane; undefined where there is nothing to count. */
  readonly figures: readonly (number | undefined)[];
  /** How many acts were done when it was measured; undefined: it was not. */
  readonly step: number | undefined;
}

const READS: ReadonlySet<string> = new Set(['read', 'read-service', 'partner-read', 'partner', 'second-tab']);

const exchangesIn = ({ steps }: Trace, act: number): Exchange[] =>
  steps.flatMap((step) => (step.act === act && step.event.type === 'exchange' ? [step.event] : []));

/** Times that a table was read or written, or another server was asked, to answer the requests. */
const lookUpsIn = (exchanges: readonly Exchange[]): number =>
  exchanges.reduce((sum, { by, queries }) => sum + (by.type === 'server' ? 1 : 0) + queries.length, 0);

/** Worlds are never changed, and a long run is looked at step by step. */
const counted = new WeakMap<World, number>();

const takeableIn = (world: World): number => {
  const count =
    counted.get(world) ??
    holdings(world, world.clock).userAgent.filter(({ readableBy }) => readableBy !== 'no script').length;
  counted.set(world, count);
  return count;
};

/** One for each number of acts that are done, from none on. */
const takeableByActs = ({ start, steps }: Trace, acts: number): number[] => {
  const worlds = [start];
  for (const { act, after } of steps) worlds[act + 1] = after;
  for (let done = 1; done <= acts; done += 1) worlds[done] ??= worlds[done - 1] ?? start;
  return worlds.map(takeableIn);
};

/** @param run its acts are those that are shown */
export const barsOf = (run: Run): Bar[] => {
  const { acts } = run.setup;
  const read = acts.findLastIndex((id) => READS.has(actOf(id)?.does.type ?? ''));
  const reading = run.traces.map((trace) => exchangesIn(trace, read));
  const byActs = run.traces.map((trace) => takeableByActs(trace, acts.length));
  // The act since which it is so.
  let since = acts.length;
  while (since > 0 && byActs.every((counts) => counts[since - 1] === counts[acts.length])) since -= 1;
  const step = read < 0 ? undefined : read + 1;
  return [
    {
      id: 'bytes',
      label: 'Bytes per request',
      figures: reading.map((exchanges) => {
        const last = exchanges.findLast(({ by }) => by.type !== 'server');
        return last && byteCount(requestWire(last.request));
      }),
      step,
    },
    {
      id: 'look-ups',
      label: 'Table reads and writes',
      figures: reading.map((exchanges) => (exchanges.length === 0 ? undefined : lookUpsIn(exchanges))),
      step,
    },
    {
      id: 'takeable',
      label: 'Credentials a script can steal',
      figures: byActs.map((counts) => counts[acts.length]),
      step: since,
    },
  ];
};
