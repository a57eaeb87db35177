/** A text of the box that would hold up the page, read in the worker. Not: what is too large for the box (large-text.ts). */
import { useEffect, useState } from 'react';
import { isTyped } from '../reading/use-read-text';
import { loadReader, READING, type ReadResult, type Reading } from './large-text';

/** Above this many characters, reading on the page's own thread would be felt. */
export const AT_ONCE = 16_000;

interface Read {
  readonly text: string;
  readonly reading: Reading;
  /** What was found; while somebody types, in the text of the key before. */
  readonly found: ReadResult | undefined;
}

/**
 * Another text ends the reading of the one before.
 * @param isWanted false: nothing is read
 */
export const useReading = (text: string, isWanted: boolean): Omit<Read, 'text'> | undefined => {
  const [last, setLast] = useState<Read>();
  // Nobody holds a text that is no longer in the box.
  if (!isWanted && last) setLast(undefined);
  useEffect(() => {
    if (!isWanted) return undefined;
    let ended = false;
    let end: () => void = () => undefined;
    const report = (reading: Reading) => {
      if (ended) return;
      setLast((before) => ({
        text,
        reading,
        found:
          reading.state === 'read'
            ? reading
            : before && isTyped(before.text, text)
              ? before.found
              : undefined,
      }));
    };
    loadReader().then(
      (read) => {
        if (!ended) end = read(text, report);
      },
      () => {
        report({ state: 'failed', says: 'The worker that reads it did not load.' });
      },
    );
    return () => {
      ended = true;
      end();
    };
  }, [text, isWanted]);
  if (!isWanted) return undefined;
  if (last?.text === text) return last;
  return { reading: READING, found: last && isTyped(last.text, text) ? last.found : undefined };
};
