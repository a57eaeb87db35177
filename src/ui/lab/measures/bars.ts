/** Four figures of a run by which its lanes are compared, each with the step it was measured at. Not: drawing them (bars-view.tsx), and not what takes runs of its own (lab/measures). */
import { byteCount, requestWire } from '#http/wire';
import { holdings } from '#lab/derive/holdings';
import { actOf } from '#lab/run/act';
import { worldAt, type Run } from '#lab/run/run';
import type { Exchange, Trace } from '#lab/run/trace';

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

const takeableAt = (run: Run, acts: number): number[] =>
  run.traces.map((trace) => {
    const world = worldAt(trace, acts);
    return holdings(world, world.clock).userAgent.filter(({ readableBy }) => readableBy !== 'no script')
      .length;
  });

/** @param run its acts are those that are shown */
export const barsOf = (run: Run): Bar[] => {
  const { acts } = run.setup;
  const read = acts.findLastIndex((id) => READS.has(actOf(id)?.does.type ?? ''));
  const reading = run.traces.map((trace) => exchangesIn(trace, read));
  const takeable = takeableAt(run, acts.length);
  // The act since which it is so.
  let since = acts.length;
  while (since > 0 && takeableAt(run, since - 1).every((count, lane) => count === takeable[lane])) since -= 1;
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
      label: 'Table reads and writes to answer it',
      figures: reading.map((exchanges) => (exchanges.length === 0 ? undefined : lookUpsIn(exchanges))),
      step,
    },
    { id: 'takeable', label: 'Credentials injected script can take', figures: takeable, step: since },
  ];
};
