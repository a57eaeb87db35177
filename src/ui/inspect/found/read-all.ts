/** Everything that is said of a text before one of its things is looked at, on the page's own thread or in the worker. */
import type { Artifact } from '#artifacts/artifact';
import { explainNothing, type Explained } from '#artifacts/explain';
import { namedBeside, type Named } from '#artifacts/named-in';
import { recognise } from '#artifacts/recognise';

export interface ReadText {
  readonly artifacts: readonly Artifact[];
  /** What was being looked for when the reading of it failed. */
  readonly missed: readonly string[];
  /** Values of other kinds beside them. */
  readonly named: readonly Named[];
  /** What the text is, where nothing was found in it. */
  readonly nothing: Explained | undefined;
  /** What was read of many files, and what was left out. */
  readonly says?: string;
}

/** @param onStep as `recognise` has it */
export const readAll = (pasted: string, onStep?: Parameters<typeof recognise>[1]): ReadText => {
  const missed: string[] = [];
  const artifacts = recognise(pasted, onStep, (says) => missed.push(says));
  const isNothing = artifacts.length === 0;
  return {
    artifacts,
    missed,
    named: isNothing ? [] : namedBeside(pasted, artifacts),
    nothing: isNothing ? explainNothing(pasted) : undefined,
  };
};
