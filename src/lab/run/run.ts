/** A run: the same acts in every mode, folded over immutable worlds. Not: what the views make of it (derive/). */
import type { Transport } from '#http/message';
import { actOf } from './act';
import { defenceOf } from '../defences';
import { modeOf, modes } from '../modes';
import { perform } from './perform';
import { isSeed } from './random';
import { CHOICES } from './choices';
import type { Setup } from './setup';
import { startWorld } from '../shop/shop';
import { openStage } from './stage';
import type { Trace } from './trace';
import type { World } from './world';

export interface Run {
  readonly setup: Setup;
  /** One for each mode, from left to right. */
  readonly traces: readonly Trace[];
}

const checked = (setup: Setup): void => {
  const strange = setup.columns.find((id) => !modeOf(id));
  if (strange !== undefined) throw new RangeError(`No mode is called ${strange}.`);
  for (const { id, options } of CHOICES) {
    if (!options.some((option) => option.id === setup[id])) {
      throw new RangeError(`The choice ${id} has no option ${setup[id]}.`);
    }
  }
  if (!isSeed(setup.seed)) throw new RangeError(`No run starts from the seed ${setup.seed}.`);
  const unknown = setup.defences.find((id) => !defenceOf(id));
  if (unknown !== undefined) throw new RangeError(`No defense is called ${unknown}.`);
};

/**
 * A run in which nothing was done yet: the setup's acts are left out.
 * @param modeIds the columns; absent: those of the setup
 * @throws RangeError when an id of the setup is unknown
 */
export const begin = async (setup: Setup, modeIds: readonly string[] = setup.columns): Promise<Run> => {
  checked(setup);
  const start = await startWorld(setup.seed);
  return {
    setup: { ...setup, acts: [] },
    traces: modes.filter(({ id }) => modeIds.includes(id)).map(({ id }) => ({ mode: id, start, steps: [] })),
  };
};

/** The world after the first `acts` acts; after 0 it is the start. */
export const worldAt = (trace: Trace, acts: number): World =>
  trace.steps.findLast((step) => step.act < acts)?.after ?? trace.start;

/**
 * Does one more act in every column.
 * @param patience how long an attacker waits at most. Seconds; absent: as long as the attack wants
 * @returns a new run, the act appended to its setup; the given one is as before
 * @throws RangeError when the act is unknown; what the transport throws
 */
export const advance = async (
  run: Run,
  actId: string,
  transport: Transport,
  patience = Number.POSITIVE_INFINITY,
): Promise<Run> => {
  const act = actOf(actId);
  if (!act) throw new RangeError(`No act is called ${actId}.`);
  const { setup } = run;
  const number = setup.acts.length;
  const traces = run.traces.map(async (trace) => {
    const mode = modeOf(trace.mode);
    if (!mode) throw new RangeError(`No mode is called ${trace.mode}.`);
    const stage = openStage(mode, setup, worldAt(trace, number), number, transport, trace.steps);
    await perform(act, { ...stage, patience });
    return { ...trace, steps: [...trace.steps, ...stage.steps] };
  });
  return { setup: { ...setup, acts: [...setup.acts, actId] }, traces: await Promise.all(traces) };
};

/**
 * Does all acts of a setup. The same setup gives the same run, whatever the transport.
 * @param modeIds the columns; absent: those of the setup
 */
export const run = async (setup: Setup, transport: Transport, modeIds?: readonly string[]): Promise<Run> => {
  let done = await begin(setup, modeIds);
  // Each act starts from the world that the one before it left.
  for (const act of setup.acts) done = await advance(done, act, transport);
  return done;
};

/** The run with its first `acts` acts only. */
export const cut = ({ setup, traces }: Run, acts: number): Run => ({
  setup: { ...setup, acts: setup.acts.slice(0, acts) },
  traces: traces.map((trace) => ({ ...trace, steps: trace.steps.filter((step) => step.act < acts) })),
});
