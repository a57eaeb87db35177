/** Which key does what while one presents, and in the notes. Not: listening for it (use-present-keys.ts). */
import type { Action } from './presentation';
import type { Phase } from './spots';

/** What a key asks of the presentation, or of the window that it is pressed in. */
export type Press = Action | WindowPress;

/** Of the window, and of no concern to the presentation. */
interface WindowPress {
  readonly type: (typeof WINDOW)[number];
}
const WINDOW = ['notes', 'full-screen', 'leave', 'help', 'evidence', 'replay'] as const;

export const isAction = (press: Press): press is Action => !WINDOW.some((type) => type === press.type);

/** As printed on the keyboard. */
export const PRESENT_KEYS = [
  {
    shown: '→',
    does: 'Next: one step a press, or the reveal of a vote. Space, Page Down and Enter do the same.',
  },
  { shown: '←', does: 'Back. Page Up does the same.' },
  { shown: '1 … 5', does: 'While a vote is open: one vote for that option. After the last step: a what-if.' },
  { shown: 'Shift 1 … 5', does: 'One vote less for that option' },
  { shown: 'Backspace', does: 'Undo the last vote' },
  { shown: 'e', does: 'Evidence: what was measured, and every request' },
  { shown: 'p', does: 'Play the step again' },
  { shown: 'b or .', does: 'Blank screen; any key brings it back' },
  { shown: 'f', does: 'Full screen' },
  { shown: 'n', does: 'Notes in a window of their own' },
  { shown: 'r', does: 'Reset both windows' },
  { shown: 'Home, End', does: 'The question; the task' },
  { shown: 'Esc', does: 'Leave' },
  { shown: '?', does: 'This list' },
] as const;

/** Those of the notes, which have no screen of their own. */
export const NOTES_KEYS = PRESENT_KEYS.filter(({ shown }) => !['e', 'p', 'f', 'n', 'Esc'].includes(shown));

const ALWAYS: ReadonlyMap<string, Press> = new Map([
  ['ArrowRight', { type: 'next' }],
  ['PageDown', { type: 'next' }],
  [' ', { type: 'next' }],
  ['Enter', { type: 'next' }],
  ['ArrowLeft', { type: 'previous' }],
  ['PageUp', { type: 'previous' }],
  ['Home', { type: 'first' }],
  ['End', { type: 'last' }],
  ['Backspace', { type: 'undo' }],
  ['Escape', { type: 'leave' }],
]);

/** Single characters, which one can switch off (WCAG 2.1.4). */
const CHARACTERS: ReadonlyMap<string, Press> = new Map([
  ['b', { type: 'blank' }],
  ['.', { type: 'blank' }],
  ['e', { type: 'evidence' }],
  ['p', { type: 'replay' }],
  ['f', { type: 'full-screen' }],
  ['n', { type: 'notes' }],
  ['r', { type: 'reset' }],
  ['?', { type: 'help' }],
]);

/** Of a `KeyboardEvent`, so that it can be asked without one. */
export interface KeyPressed {
  readonly key: string;
  readonly code: string;
  readonly shiftKey: boolean;
  readonly numLock: boolean;
}

/** By its place on the keyboard, as Shift makes other characters of the digits. */
const digitOf = ({ key, code, shiftKey, numLock }: KeyPressed) => {
  const digit = Number(/^(?:Digit|Numpad)([1-9])$/u.exec(code)?.[1] ?? 0);
  if (digit === 0) return undefined;
  const typed = /^\d$/u.test(key);
  if (!code.startsWith('Numpad')) return { index: digit - 1, by: shiftKey ? -1 : 1 };
  // With Num Lock on, Windows tells Shift by the key that the digit turns into, and not by Shift.
  if (!typed && !numLock) return undefined;
  return { index: digit - 1, by: typed && !shiftKey ? 1 : -1 };
};

/** @param characters false: single characters do nothing */
export const pressOf = (pressed: KeyPressed, phase: Phase, characters: boolean): Press | undefined => {
  const digit = digitOf(pressed);
  if (digit && phase === 'asked') {
    return characters ? { type: 'vote', option: digit.index, by: digit.by } : undefined;
  }
  if (digit && phase === 'what-if') return characters ? { type: 'toggle', toggle: digit.index } : undefined;
  return ALWAYS.get(pressed.key) ?? (characters ? CHARACTERS.get(pressed.key) : undefined);
};

/** Where a key belongs to what has the focus. */
const FIELDS =
  'select, textarea, dialog, [popover], [contenteditable], input:not([type=radio], [type=checkbox], [type=range])';
const MOVED_IN = 'input[type=radio], input[type=range], [role=tab]';
const PRESSED = 'button, summary, a, input';
const MOVES = new Set(['ArrowRight', 'ArrowLeft', 'Home', 'End']);
const PAGES = new Set(['PageDown', 'PageUp']);

/** Whether the element with the focus takes a key for itself. A clicker's keys mean something in texts and lists only. */
export const takes = (at: Element, key: string): boolean => {
  if (at.closest(FIELDS)) return !(PAGES.has(key) && at.matches('input'));
  if (MOVES.has(key)) return at.matches(MOVED_IN);
  return (key === ' ' || key === 'Enter') && at.closest(PRESSED) !== null;
};
