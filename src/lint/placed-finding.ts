/** A finding with its place in the pasted text. Not: finding it (lint-artifact.ts). */
import type { Span } from '#text/span';
import type { Finding } from './rule';

export interface PlacedFinding {
  readonly finding: Finding;
  /** In the pasted text; several when something was left out within. */
  readonly spans: readonly Span[];
}
