/** The keys of a lesson. Not: those of the element that has the focus, which come first. */
import { useEffect } from 'react';

export type LessonKey = 'previous' | 'next' | 'first' | 'last' | 'reset' | 'help';

const KEYS: ReadonlyMap<string, LessonKey> = new Map([
  ['ArrowLeft', 'previous'],
  ['ArrowRight', 'next'],
  [' ', 'next'],
  ['Home', 'first'],
  ['End', 'last'],
  ['r', 'reset'],
  ['?', 'help'],
]);

/** Elements that take every key, the keys that move, or the space bar for themselves. */
const TAKES_ALL =
  'select, textarea, dialog, [popover], [contenteditable], input:not([type=radio], [type=checkbox], [type=range])';
const TAKES_MOVES = 'input[type=radio], input[type=range], [role=tab]';
const TAKES_SPACE = 'button, summary, a, input';
const MOVES = new Set<LessonKey>(['previous', 'next', 'first', 'last']);

const keyOf = (event: KeyboardEvent): LessonKey | undefined => {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return undefined;
  const key = KEYS.get(event.key);
  const at = event.target instanceof Element ? event.target : undefined;
  if (!key || at?.closest(TAKES_ALL)) return undefined;
  if (MOVES.has(key) && at?.matches(TAKES_MOVES)) return undefined;
  return event.key === ' ' && at?.closest(TAKES_SPACE) ? undefined : key;
};

/** Calls for every key of a lesson that is pressed anywhere in the page. */
export const useKeys = (onKey: (key: LessonKey) => void): void => {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const key = keyOf(event);
      if (!key) return;
      event.preventDefault();
      onKey(key);
    };
    window.addEventListener('keydown', pressed);
    return () => {
      window.removeEventListener('keydown', pressed);
    };
  }, [onKey]);
};
