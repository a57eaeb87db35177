/** What the rules say of a thing that was found, in its view and in the list alike. Not: running the rules (#lint/lint-artifact). */
import type { Artifact } from '#artifacts/artifact';
import { inOrder, lintArtifact } from '#lint/lint-artifact';
import type { PlacedFinding } from '#lint/placed-finding';
import type { Context } from '#lint/rule';

type Asking = 'nothing' | 'given';
interface Linted extends Partial<Record<Asking, readonly PlacedFinding[]>> {
  readonly context: Context;
}

/** For as long as somebody holds the artifact: Clear forgets them. */
const linted = new WeakMap<Artifact, Linted>();

const isSame = (a: Context, b: Context): boolean =>
  a.now === b.now && a.profile === b.profile && a.thresholds === b.thresholds;

/**
 * Runs the rules that ask for nothing, or for what was given though nothing was, once for each context.
 * @param context without anything given
 */
export const findingsAlone = (
  artifact: Artifact,
  context: Context,
  asking: Asking,
): readonly PlacedFinding[] => {
  const before = linted.get(artifact);
  const known = before && isSame(before.context, context) ? before : { context };
  const findings = known[asking] ?? lintArtifact(artifact, context, { asking });
  linted.set(artifact, { ...known, [asking]: findings });
  return findings;
};

/** What both kinds of rules say. */
export const findingsOf = (artifact: Artifact, context: Context): PlacedFinding[] =>
  inOrder([...findingsAlone(artifact, context, 'nothing'), ...findingsAlone(artifact, context, 'given')]);
