/** What is in the key box, read once for all who ask. Not: what is shown of it (../verify/key-box.tsx). */
import { useMemo } from 'react';
import { readKey, type KeyText } from '#jose/keys/key';
import { useChoices } from '../../choices';

/** @returns undefined while the box is empty; else the same object until the person gives another key or reading */
export const useKey = (): KeyText | undefined => {
  const text = useChoices((choices) => choices.keyText);
  const reading = useChoices((choices) => choices.keyReading);
  const isTokensOwn = useChoices((choices) => choices.isTokensKey);
  return useMemo(() => {
    if (text === '') return undefined;
    const key = readKey(text, reading);
    return isTokensOwn ? { ...key, isTokensOwn } : key;
  }, [text, reading, isTokensOwn]);
};
