/** What the rules say of a thing that was found, in its view and in the list alike. Not: running the rules (#lint/lint-artifact). */
import type { Artifact } from '#artifacts/artifact';
import { inOrder, lintArtifact } from '#lint/lint-artifact';
import type { PlacedFinding } from '#lint/placed-finding';
import type { Context } from '#lint/rule';

interface Linted {
  readonly context: Context;
  readonly findings: readonly PlacedFinding[];
}

/** For as long as somebody holds the artifact: Clear forgets them. */
const linted = new WeakMap<Artifact, Linted>();

const isSame = (a: Context, b: Context): boolean =>
  a.now === b.now && a.profile === b.profile && a.thresholds === b.thresholds;

/**
 * Runs the rules that ask for nothing beside the thing, once for each context.
 * @param context what is given in it does not count
 */
export const findingsAlone = (artifact: Artifact, context: Context): readonly PlacedFinding[] => {
  const known = linted.get(artifact);
  if (known && isSame(known.context, context)) return known.findings;
  const findings = lintArtifact(artifact, context, { asking: 'nothing' });
  linted.set(artifact, { context, findings });
  return findings;
};

/** Those, and the findings of the rules that ask for what was given. */
export const findingsOf = (artifact: Artifact, context: Context): PlacedFinding[] =>
  inOrder([...findingsAlone(artifact, context), ...lintArtifact(artifact, context, { asking: 'given' })]);
