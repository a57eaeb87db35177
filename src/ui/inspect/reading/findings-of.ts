/** What the rules say of a thing that was found, in its view and in the list alike. Not: running the rules (#lint/lint-artifact). */
import type { Artifact } from '#artifacts/artifact';
import { lintArtifact } from '#lint/lint-artifact';
import { inOrder } from '#lint/lint-token';
import type { PlacedFinding } from '#lint/placed-finding';
import type { Context } from '#lint/rule';
import { findingsAsking } from './kept-findings';

/** What the rules say that ask for nothing, and those that ask for what was given, though nothing was. */
export const findingsOf = (artifact: Artifact, context: Context): PlacedFinding[] =>
  inOrder([
    ...findingsAsking(lintArtifact, 'nothing', artifact, context),
    ...findingsAsking(lintArtifact, 'given', artifact, context),
  ]);
