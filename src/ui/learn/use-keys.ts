/** The keys of a lesson. Those of the element that has the focus come first. */
import { useEffect, useEffectEvent } from 'react';

/** A number: the option of an open prediction, from 1. */
export type LessonKey = 'previous' | 'next' | 'first' | 'last' | 'play' | 'reset' | 'help' | number;

/** As printed on the keyboard. */
export const LESSON_KEYS = [
  { shown: '→', does: 'Next step, or the options of a prediction' },
  { shown: 'Space', does: 'The same' },
  { shown: '←', does: 'Previous step' },
  { shown: 'Page Down, Page Up', does: 'Next and previous step (presenter remotes)' },
  { shown: '1–9', does: 'Choose an option of an open prediction' },
  { shown: 'p', does: 'Play or pause. Playing stops at a prediction.' },
  { shown: 'Home', does: 'The question' },
  { shown: 'End', does: 'The task' },
  { shown: 'r', does: 'Reset the lesson' },
  { shown: '?', does: 'This list' },
] as const;

const KEYS: ReadonlyMap<string, LessonKey> = new Map<string, LessonKey>([
  ['ArrowRight', 'next'],
  [' ', 'next'],
  ['PageDown', 'next'],
  ['ArrowLeft', 'previous'],
  ['PageUp', 'previous'],
  ['Home', 'first'],
  ['End', 'last'],
  ['p', 'play'],
  ['r', 'reset'],
  ['?', 'help'],
  ...Array.from({ length: 9 }, (_, index) => [`${index + 1}`, index + 1] as const),
]);

/** Elements that take every key, the keys that move, those of a page, or those that press, for themselves. */
const TAKES_ALL =
  'select, textarea, dialog, [popover], [contenteditable], input:not([type=radio], [type=checkbox], [type=range])';
const TAKES_MOVES = 'input[type=radio], input[type=range], [role=tab]';
const TAKES_PAGES = 'input[type=range]';
const TAKES_PRESSES = 'button, summary, a, input';
const MOVES = /^(?:Arrow.*|Home|End)$/u;
const PAGES = /^Page/u;

/** Whether the element that has the focus does something of its own with the key. */
const isTaken = ({ key, target }: KeyboardEvent): boolean => {
  if (!(target instanceof Element)) return false;
  return (
    target.closest(TAKES_ALL) !== null ||
    (MOVES.test(key) && target.matches(TAKES_MOVES)) ||
    (PAGES.test(key) && target.matches(TAKES_PAGES)) ||
    ((key === ' ' || key === 'Enter') && target.closest(TAKES_PRESSES) !== null)
  );
};

const hasModifier = ({ ctrlKey, metaKey, altKey }: KeyboardEvent): boolean => ctrlKey || metaKey || altKey;

/** Tab walks through the page, and a key that composes a letter is none yet. */
const isForBrowser = ({ key, isComposing }: KeyboardEvent): boolean => isComposing || key === 'Tab';

/**
 * Calls for every key of a lesson that is pressed anywhere in the page.
 * @param on false: no key does anything, for who uses single keys otherwise (WCAG 2.1.4)
 * @param onKey returns whether there was something to do
 * @param onLeft is given the keys with which neither the lesson nor the element that has the focus does anything
 */
export const useKeys = (
  on: boolean,
  onKey: (key: LessonKey) => boolean,
  onLeft?: (event: KeyboardEvent) => void,
): void => {
  const press = useEffectEvent(onKey);
  const leave = useEffectEvent((event: KeyboardEvent) => onLeft?.(event));
  useEffect(() => {
    if (!on) return undefined;
    const pressed = (event: KeyboardEvent) => {
      // With a dialog open, the page below is out of reach.
      if (event.defaultPrevented || document.querySelector('dialog[open]') || isTaken(event)) return;
      const key = hasModifier(event) ? undefined : KEYS.get(event.key);
      if (key !== undefined) {
        event.preventDefault();
        if (press(key)) return;
      }
      if (!isForBrowser(event)) leave(event);
    };
    window.addEventListener('keydown', pressed);
    return () => {
      window.removeEventListener('keydown', pressed);
    };
  }, [on]);
};
