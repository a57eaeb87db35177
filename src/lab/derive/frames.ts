/** A run as stills: one for each line of its rows, the lanes in step. */
import { sceneAt, type Scene } from './scene/scene';
import { sequence } from './sequence';
import type { Run } from '../run/run';

/** One still of all lanes. */
export interface Frame {
  /** Number of the act in the setup; −1: before the first. */
  readonly act: number;
  /** The step that each lane shows, by its place in the run: its index in the trace; −1: before the first. */
  readonly steps: readonly number[];
}

/** The stills of a run, from before its first act to its end. */
export const framesOf = (run: Run): Frame[] => {
  const frames: Frame[] = [{ act: -1, steps: run.traces.map(() => -1) }];
  for (const { act, lines } of sequence(run)) {
    for (const { cells } of lines) {
      const before = frames.at(-1)?.steps ?? [];
      const steps = run.traces.map(({ steps: all }, lane) => {
        const last = cells[lane]?.steps.at(-1);
        return last ? all.indexOf(last) : (before[lane] ?? -1);
      });
      // A lane with nothing to do waits; where all do, there is nothing to see.
      if (steps.some((step, lane) => step !== before[lane])) frames.push({ act, steps });
    }
  }
  return frames;
};

/** All lanes of a still, with what moves since the one before. @param index of the still */
export const scenesOf = (run: Run, frames: readonly Frame[], index: number): Scene[] =>
  run.traces.map((trace, lane) =>
    sceneAt(run.setup, trace, frames[index]?.steps[lane] ?? -1, frames[index - 1]?.steps[lane] ?? -1),
  );
