/** Findings on a text without those that a person silenced for it. Not: silencing (silence-box.tsx). */
import { useMemo } from 'react';
import type { PlacedFinding } from '#lint/placed-finding';
import { suppress, type Silenced } from '#lint/suppress';
import { useChoices } from '../choices';

const NONE: Silenced = new Map();

/** @param about the text that they are on */
export const useSuppressed = (findings: readonly PlacedFinding[], about: string) => {
  const silenced = useChoices((choices) => choices.silenced.get(about)) ?? NONE;
  return useMemo(() => suppress(findings, silenced), [findings, silenced]);
};
