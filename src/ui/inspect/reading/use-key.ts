/** What is in the key box, read once for all who ask. Not: what is shown of it (../verify/key-box.tsx). */
import { use, useDeferredValue, useMemo } from 'react';
import type { KeyText } from '#jose/keys/key';
import { useChoices } from '../../choices';
import { loadKeyReader } from './key-reader';

/**
 * Suspends until what reads a key is there; whoever types one sees the view from before until then.
 * @returns undefined while the box is empty; else the same object until the person gives another key or reading
 */
export const useKey = (): KeyText | undefined => {
  const given = useChoices((choices) => choices.keyText);
  const loaded = loadKeyReader.loaded();
  // Once it is there nothing is put off, so that nothing is drawn twice.
  const before = useDeferredValue(loaded ? '' : given);
  const text = loaded ? given : before;
  const reading = useChoices((choices) => choices.keyReading);
  const isTokensOwn = useChoices((choices) => choices.isTokensKey);
  const readKey = text === '' ? undefined : (loaded ?? use(loadKeyReader()));
  return useMemo(() => {
    if (!readKey) return undefined;
    const key = readKey(text, reading);
    return isTokensOwn ? { ...key, isTokensOwn } : key;
  }, [readKey, text, reading, isTokensOwn]);
};
