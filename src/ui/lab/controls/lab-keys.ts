/** Which key does what on the lab page, one row each. */

export type KeyAction = 'previous' | 'next' | 'start' | 'end' | 'play' | 'reset' | 'blank' | 'leave' | 'keys';

interface KeyRow {
  /** A number: the story of that index. */
  readonly actions: readonly (KeyAction | number)[];
  /** As `KeyboardEvent.key` has them, one for each action. */
  readonly keys: readonly string[];
  /** As printed on the keyboard. */
  readonly shown: string;
  readonly does: string;
}

const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'];

export const LAB_KEYS: readonly KeyRow[] = [
  { actions: ['next', 'next'], keys: ['ArrowRight', 'PageDown'], shown: '→', does: 'Next step' },
  { actions: ['previous', 'previous'], keys: ['ArrowLeft', 'PageUp'], shown: '←', does: 'Previous step' },
  { actions: ['play'], keys: [' '], shown: 'Space', does: 'Play or pause' },
  { actions: DIGITS.map((_, index) => index), keys: DIGITS, shown: '1 to 9, 0', does: 'Play a story' },
  { actions: ['start'], keys: ['Home'], shown: 'Home', does: 'Before the first step' },
  { actions: ['end'], keys: ['End'], shown: 'End', does: 'After the last step' },
  { actions: ['reset'], keys: ['r'], shown: 'r', does: 'Reset' },
  { actions: ['blank'], keys: ['b'], shown: 'b', does: 'Presenting: blank screen' },
  { actions: ['leave'], keys: ['Escape'], shown: 'Esc', does: 'Presenting: leave' },
  { actions: ['keys'], keys: ['?'], shown: '?', does: 'This list' },
];

/** Where keys mean something else: in fields and lists, among tabs, and in whatever lies over the page. */
const TAKEN =
  'input, select, textarea, [contenteditable], [role=tab], dialog, [popover], [role=dialog], [role=menu]';
/** What the space bar presses. */
const PRESSED_BY_SPACE = 'button, summary, [role=button]';

/**
 * What a key pressed on the page asks for.
 * @returns undefined for other keys, with a modifier, and where the focus gives the key another meaning
 */
export const keyAction = (event: KeyboardEvent): KeyAction | number | undefined => {
  const { target, key } = event;
  if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return undefined;
  const at = target instanceof Element ? target : undefined;
  if (at?.closest(TAKEN)) return undefined;
  if (key === ' ' && at?.closest(PRESSED_BY_SPACE)) return undefined;
  const row = LAB_KEYS.find(({ keys }) => keys.includes(key));
  return row?.actions[row.keys.indexOf(key)];
};
