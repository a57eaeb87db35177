/** Which key does what on the lab page, one row each. Not: the keys of fields, menus and dialogs, which are the browser's. */

export type KeyAction = 'previous' | 'next' | 'start' | 'end' | 'play' | 'keys';

interface KeyRow {
  readonly action: KeyAction;
  /** As `KeyboardEvent.key` has it. */
  readonly key: string;
  /** As it stands on the keyboard. */
  readonly shown: string;
  readonly does: string;
}

export const LAB_KEYS: readonly KeyRow[] = [
  { action: 'previous', key: 'ArrowLeft', shown: '←', does: 'Previous act' },
  { action: 'next', key: 'ArrowRight', shown: '→', does: 'Next act' },
  { action: 'start', key: 'Home', shown: 'Home', does: 'Before the first act' },
  { action: 'end', key: 'End', shown: 'End', does: 'After the last act' },
  { action: 'play', key: ' ', shown: 'Space', does: 'Play, or pause' },
  { action: 'keys', key: '?', shown: '?', does: 'This list' },
];

/** Where keys mean something else: in fields and lists, among tabs, and in whatever lies over the page. */
const TAKEN = 'input, select, textarea, [contenteditable], [role=tab], dialog, [popover]';
/** What the space bar presses. */
const PRESSED_BY_SPACE = 'button, summary, [role=button]';

/**
 * What a key pressed on the page asks for.
 * @returns undefined for other keys, with a modifier, and where the focus gives the key another meaning
 */
export const keyAction = (event: KeyboardEvent): KeyAction | undefined => {
  const { target, key } = event;
  if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return undefined;
  const at = target instanceof Element ? target : undefined;
  if (at?.closest(TAKEN)) return undefined;
  if (key === ' ' && at?.closest(PRESSED_BY_SPACE)) return undefined;
  return LAB_KEYS.find((row) => row.key === key)?.action;
};
