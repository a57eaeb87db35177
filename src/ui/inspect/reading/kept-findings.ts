/** Keeps what the rules said of a thing that was found. Not: running the rules (#lint). */
import type { Artifact } from '#artifacts/artifact';
import type { PlacedFinding } from '#lint/placed-finding';
import type { Asked, Context } from '#lint/rule';

interface Linted {
  readonly context: Context;
  readonly findings: readonly PlacedFinding[];
}

/**
 * The last answer to each question, for as long as somebody holds the artifact: Clear forgets them. A component's own
 * memory is lost when React starts its first drawing anew.
 */
const linted = new WeakMap<Artifact, Map<Asked | 'nothing', Linted>>();

const COUNTS = ['now', 'profile', 'thresholds', 'given', 'evidence', 'knownSecret'] as const;

/**
 * Runs the rules that ask for this, once for each context.
 * @param lint with those on such a thing
 * @param context what it is made of counts, not the object
 */
export const findingsAsking = <Thing extends Artifact>(
  lint: (
    artifact: Thing,
    context: Context,
    wanted: { readonly asking: Asked | 'nothing' },
  ) => PlacedFinding[],
  asking: Asked | 'nothing',
  artifact: Thing,
  context: Context,
): readonly PlacedFinding[] => {
  const answers = linted.get(artifact) ?? new Map<Asked | 'nothing', Linted>();
  linted.set(artifact, answers);
  const before = answers.get(asking);
  if (before && COUNTS.every((name) => before.context[name] === context[name])) return before.findings;
  const findings = lint(artifact, context, { asking });
  answers.set(asking, { context, findings });
  return findings;
};

const shown = new WeakMap<Artifact, readonly PlacedFinding[]>();

/** The list from before as long as it has the same findings: whoever drew it need not draw it again. */
export const settled = (artifact: Artifact, findings: readonly PlacedFinding[]): readonly PlacedFinding[] => {
  const before = shown.get(artifact);
  if (before?.length === findings.length && before.every((each, index) => each === findings[index]))
    return before;
  shown.set(artifact, findings);
  return findings;
};
