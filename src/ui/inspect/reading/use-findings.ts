/** What the rules say of a thing that was found, judged as the person decided. Not: with the key that the person gave (use-token.ts), or which findings are silenced (parts/finding-section.tsx). */
import { useMemo } from 'react';
import type { Artifact } from '#artifacts/artifact';
import type { Given } from '#lint/given';
import { lintArtifact } from '#lint/lint-artifact';
import type { PlacedFinding } from '#lint/placed-finding';
import { findingsOf } from './findings-of';
import { useLintContext } from './use-lint-context';

interface Asked {
  /** What the person stated of it. */
  readonly given?: Given;
  /** Of several in JSON serialization, the one that is shown. */
  readonly signature?: number;
}

export const useFindings = (artifact: Artifact, { given, signature }: Asked = {}): PlacedFinding[] => {
  const context = useLintContext(artifact.slice.text);
  return useMemo(
    () =>
      given || signature !== undefined
        ? lintArtifact(artifact, { ...context, ...(given ? { given } : {}) }, { signature })
        : findingsOf(artifact, context),
    [artifact, context, given, signature],
  );
};
