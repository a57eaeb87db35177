/** What the rules say of a thing that was found, judged as the person decided. Not: with the key that the person gave (use-token.ts), or which findings are silenced (parts/finding-section.tsx). */
import { useMemo } from 'react';
import type { Artifact } from '#artifacts/artifact';
import type { Given } from '#lint/given';
import { lintArtifact } from '#lint/lint-artifact';
import type { PlacedFinding } from '#lint/placed-finding';
import type { Context } from '#lint/rule';
import { useChoices } from '../../choices';
import { contextFor } from '../../judging';
import { MINUTE, useNow } from '../../now';
import { useFile } from '../found/large-text';
import { findingsOf } from './findings-of';

/** How the person wants a text judged; its time is that of the minute. */
export const useLintContext = (text: string): Context => {
  const now = useNow(MINUTE);
  const thresholds = useChoices((choices) => choices.thresholds);
  const profiles = useChoices((choices) => choices.profiles);
  const file = useFile();
  return useMemo(
    () => contextFor(text, { thresholds, profiles, file }, now),
    [text, thresholds, profiles, file, now],
  );
};

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
