/** A run: the same acts in every mode, folded over immutable worlds. Not: what the views make of it (derive/). */
import type { Transport } from '#http/message';
import { actOf, type Act } from './act';
import { modeOf, modes } from './modes';
import type { Mode } from './mode';
import { record, type Recorder } from './recorder';
import type { Setup } from './setup';
import { lifetimeOf } from './setup';
import { PASSWORD, startWorld, USERNAME, WRONG_PASSWORD } from './shop';
import { chosenStore } from './stores';
import type { Trace } from './trace';
import type { World } from './world';

export interface Run {
  readonly setup: Setup;
  /** One for each mode, from left to right. */
  readonly traces: readonly Trace[];
}

/**
 * A run in which nothing was done yet: the setup's acts are left out.
 * @throws RangeError when the setup's store or lifetime is unknown
 */
export const begin = async (setup: Setup): Promise<Run> => {
  chosenStore(setup);
  if (!lifetimeOf(setup.lifetime)) throw new RangeError(`No lifetime is called ${setup.lifetime}.`);
  const start = await startWorld();
  return {
    setup: { ...setup, acts: [] },
    traces: modes.map(({ id }) => ({ mode: id, start, steps: [] })),
  };
};

/** The world after the first `acts` acts; after 0 it is the start. */
export const worldAt = (trace: Trace, acts: number): World =>
  trace.steps.findLast((step) => step.act < acts)?.after ?? trace.start;

const perform = async ({ does }: Act, { script }: Mode, recorder: Recorder): Promise<void> => {
  const { page } = recorder;
  switch (does.type) {
    case 'log-in':
      return script.logIn(page, USERNAME, does.password === 'right' ? PASSWORD : WRONG_PASSWORD);
    case 'read-orders':
      return script.readOrders(page);
    case 'log-out':
      return script.logOut(page);
    case 'refresh':
      return typeof script.refresh === 'string'
        ? recorder.notApplicable(script.refresh)
        : script.refresh(page);
    case 'wait':
      return recorder.wait(does.seconds);
  }
};

/**
 * Does one more act in every mode.
 * @returns a new run, the act appended to its setup; the given one is as before
 * @throws RangeError when the act is unknown; what the transport throws
 */
export const advance = async (run: Run, actId: string, transport: Transport): Promise<Run> => {
  const act = actOf(actId);
  if (!act) throw new RangeError(`No act is called ${actId}.`);
  const { setup } = run;
  const number = setup.acts.length;
  const traces = run.traces.map(async (trace) => {
    const mode = modeOf(trace.mode);
    if (!mode) throw new RangeError(`No mode is called ${trace.mode}.`);
    const recorder = record(mode, setup, worldAt(trace, number), number, transport);
    await perform(act, mode, recorder);
    return { ...trace, steps: [...trace.steps, ...recorder.steps] };
  });
  return { setup: { ...setup, acts: [...setup.acts, actId] }, traces: await Promise.all(traces) };
};

/** Does all acts of a setup. The same setup gives the same run, whatever the transport. */
export const run = async (setup: Setup, transport: Transport): Promise<Run> => {
  let done = await begin(setup);
  // Each act starts from the world that the one before it left.
  for (const act of setup.acts) done = await advance(done, act, transport);
  return done;
};

/** The run with its first `acts` acts only. */
export const cut = ({ setup, traces }: Run, acts: number): Run => ({
  setup: { ...setup, acts: setup.acts.slice(0, acts) },
  traces: traces.map((trace) => ({ ...trace, steps: trace.steps.filter((step) => step.act < acts) })),
});
