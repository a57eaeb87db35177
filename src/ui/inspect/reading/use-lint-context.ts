/** How the person wants a text judged. Not: what the rules say then (use-token.ts, use-findings.ts). */
import { useMemo } from 'react';
import type { Context } from '#lint/rule';
import { useChoices } from '../../choices';
import { contextFor } from '../../judging';
import { MINUTE, useNow } from '../../now';
import { useFile } from '../found/large-text';

/** Its time is that of the minute. */
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
