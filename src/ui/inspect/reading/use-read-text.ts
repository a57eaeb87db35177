/** Which text is read: what comes at once is read at once, and what is typed once its key is drawn. */
import { useDeferredValue } from 'react';

/** Above this many characters, the box is drawn before what it holds is read. */
const LONG = 20_000;

/** A key changes one character, or a surrogate pair. */
export const isTyped = (before: string, now: string): boolean => Math.abs(now.length - before.length) <= 2;

/**
 * A paste and all that is said of it come in one frame, since drawing a page twice takes twice as long. Keys would wait
 * for one another then.
 * @param text as it is in the box
 */
export const useReadText = (text: string): string => {
  const later = useDeferredValue(text);
  return text.length > LONG || isTyped(later, text) ? later : text;
};
