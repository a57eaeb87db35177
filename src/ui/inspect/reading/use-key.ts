/** What is in the key box, read once for all who ask. Not: what is shown of it (../verify/key-box.tsx). */
import { useMemo } from 'react';
import type { KeyText } from '#jose/keys/key';
import { useChoices } from '../../choices';
import { useSettled } from '../../parts/load-once';
import { loadKeyReader } from './key-reader';

/**
 * Until what reads a key is there, the view is drawn as without one. It does not suspend: React may put off such a drawing for
 * as long as the rest of the page changes.
 * @returns undefined while the box is empty; else the same object until the person gives another key or reading
 * @throws where what reads a key can’t be fetched: to the boundary around the view
 */
export const useKey = (): KeyText | undefined => {
  const text = useChoices((choices) => choices.keyText);
  const reading = useChoices((choices) => choices.keyReading);
  const isTokensOwn = useChoices((choices) => choices.isTokensKey);
  const settled = useSettled(loadKeyReader, text !== '', 0);
  if (settled && 'error' in settled) throw settled.error;
  const readKey = settled?.loaded;
  return useMemo(() => {
    if (!readKey) return undefined;
    const key = readKey(text, reading);
    return isTokensOwn ? { ...key, isTokensOwn } : key;
  }, [readKey, text, reading, isTokensOwn]);
};
