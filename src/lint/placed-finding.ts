/** A finding with its place in the pasted text. Not: finding it (lint-artifact.ts). */
import type { Span } from '#text/span';
import type { Finding } from './rule';

export interface PlacedFinding {
  readonly finding: Finding;
  /** In the pasted text; several when something was left out within. */
  readonly spans: readonly Span[];
  /** The whole text with this and every other place that its rule names put right, where exactly one text does that. */
  readonly fixed?: string;
}
