/** What is in the key box, read once for all who ask. Not: what is shown of it (../verify/key-box.tsx). */
import { use, useMemo, useState } from 'react';
import type { KeyText } from '#jose/keys/key';
import { useChoices } from '../../choices';
import { useSettled } from '../../parts/load-once';
import { loadKeyReader } from './key-reader';

/**
 * A view that begins with a key suspends until what reads it is there. One that gets its first key is drawn as without it until
 * then, and does not suspend: React may drop a drawing that it put off, where nothing but a file has come since.
 * @returns undefined while the box is empty; else the same object until the person gives another key or reading
 * @throws where what reads a key can’t be fetched: to the boundary around the view
 */
export const useKey = (): KeyText | undefined => {
  const text = useChoices((choices) => choices.keyText);
  const reading = useChoices((choices) => choices.keyReading);
  const isTokensOwn = useChoices((choices) => choices.isTokensKey);
  const [beganWithKey] = useState(text !== '');
  if (beganWithKey) use(loadKeyReader());
  const settled = useSettled(loadKeyReader, text !== '', 0);
  if (settled && 'error' in settled) throw settled.error;
  const readKey = settled?.loaded;
  return useMemo(() => {
    if (!readKey) return undefined;
    const key = readKey(text, reading);
    return isTokensOwn ? { ...key, isTokensOwn } : key;
  }, [readKey, text, reading, isTokensOwn]);
};
