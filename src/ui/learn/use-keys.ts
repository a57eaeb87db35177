/** The keys of a lesson. Not: those of the element that has the focus, which come first. */
import { useEffect, useRef } from 'react';

export type LessonKey = 'previous' | 'next' | 'first' | 'last' | 'reset' | 'help';

/** As they stand on the keyboard. */
export const LESSON_KEYS = [
  { shown: '→', does: 'Next beat; where a prediction is asked for, to its options' },
  { shown: 'Space', does: 'The same' },
  { shown: '←', does: 'Previous beat' },
  { shown: 'Home', does: 'The question' },
  { shown: 'End', does: 'The task' },
  { shown: 'r', does: 'Reset: everything as at the start' },
  { shown: '?', does: 'This list' },
] as const;

const KEYS: ReadonlyMap<string, LessonKey> = new Map([
  ['ArrowRight', 'next'],
  [' ', 'next'],
  ['ArrowLeft', 'previous'],
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

/**
 * Calls for every key of a lesson that is pressed anywhere in the page.
 * @param on false: no key does anything, for who uses single keys otherwise (WCAG 2.1.4)
 */
export const useKeys = (on: boolean, onKey: (key: LessonKey) => void): void => {
  const latest = useRef(onKey);
  useEffect(() => {
    latest.current = onKey;
  });
  useEffect(() => {
    if (!on) return undefined;
    const pressed = (event: KeyboardEvent) => {
      // With a dialog open, the page below is out of reach.
      const key = document.querySelector('dialog[open]') ? undefined : keyOf(event);
      if (!key) return;
      event.preventDefault();
      latest.current(key);
    };
    window.addEventListener('keydown', pressed);
    return () => {
      window.removeEventListener('keydown', pressed);
    };
  }, [on]);
};
