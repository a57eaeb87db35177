/** What the rules say of a thing that was found, judged as the person decided. Not: the rules, or which findings are silenced (parts/finding-section.tsx). */
import { useMemo } from 'react';
import type { Artifact } from '#artifacts/artifact';
import { lintArtifact } from '#lint/lint-artifact';
import type { PlacedFinding } from '#lint/placed-finding';
import type { Context } from '#lint/rule';
import { useChoices } from '../../choices';
import { contextFor } from '../../judging';

/** How often rules that look at the clock look again, in seconds. */
const LINT_EVERY = 60;

/** @param now seconds since 1970-01-01T00:00:00Z */
export const useLintContext = (text: string, now: number): Context => {
  const thresholds = useChoices((choices) => choices.thresholds);
  const profiles = useChoices((choices) => choices.profiles);
  const at = now - (now % LINT_EVERY);
  return useMemo(() => contextFor(text, { thresholds, profiles }, at), [text, thresholds, profiles, at]);
};

/**
 * @param now seconds since 1970-01-01T00:00:00Z
 * @param signature of several in JSON serialization, the one that is shown
 */
export const useFindings = (artifact: Artifact, now: number, signature?: number): PlacedFinding[] => {
  const context = useLintContext(artifact.slice.text, now);
  return useMemo(() => lintArtifact(artifact, context, signature), [artifact, context, signature]);
};
