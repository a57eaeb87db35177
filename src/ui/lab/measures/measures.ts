/** Figures to compare the columns by, counted in the trace. Not: drawing them (comparison.tsx). */
import { byteCount, requestWire } from '#http/wire';
import { actOf } from '#lab/run/act';
import { holdings } from '#lab/derive/holdings';
import { worldAt, type Run } from '#lab/run/run';
import type { Trace } from '#lab/run/trace';

export interface Measure {
  readonly label: string;
  /** One for each column; undefined where there is nothing to count. */
  readonly figures: readonly (number | undefined)[];
}

/** The exchanges of the last "read my orders", in order. */
const lastReading = (run: Run, { steps }: Trace) => {
  const act = run.setup.acts.findLastIndex((id) => actOf(id)?.id === 'read-orders');
  return steps.flatMap((step) => (step.act === act && step.event.type === 'exchange' ? [step.event] : []));
};

/** The figures of a run, one row each. */
export const measures = (run: Run): Measure[] => {
  const columns = run.traces.map((trace) => {
    const world = worldAt(trace, run.setup.acts.length);
    return { exchanges: lastReading(run, trace), held: holdings(world, world.clock) };
  });
  return [
    {
      label: 'Bytes of the last request for orders',
      figures: columns.map(({ exchanges }) => {
        const last = exchanges.at(-1);
        return last && byteCount(requestWire(last.request));
      }),
    },
    {
      label: 'Requests that reading them took',
      figures: columns.map(({ exchanges }) => exchanges.length || undefined),
    },
    {
      label: 'Login rows at the server',
      figures: columns.map(({ held }) => held.server.filter(({ area }) => area !== 'users').length),
    },
    {
      label: 'Credentials any script can read',
      figures: columns.map(
        ({ held }) => held.userAgent.filter((each) => each.readableBy === 'any script').length,
      ),
    },
  ];
};
