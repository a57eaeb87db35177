/** Listens for the keys of a presentation while its page is shown. Not: which keys they are (present-keys.ts). */
import { useEffect, useRef } from 'react';
import { pressOf, takes, type Press } from './present-keys';
import type { Presentation } from './presentation';

/** What lies over the page has its keys first. */
const COVERED = 'dialog[open], [popover]:popover-open';
/** Leaving full screen is what Escape did, where a browser tells of the key at all. */
const AFTER_FULL_SCREEN = 500;

const UNPRINTED = new Set(['Shift', 'Control', 'Alt', 'Meta', 'AltGraph', 'CapsLock', 'NumLock']);

const pressIn = (event: KeyboardEvent, { phase, blank }: Presentation, characters: boolean) => {
  const { key, code, shiftKey } = event;
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return undefined;
  // Any key, and it does nothing else.
  if (blank) return UNPRINTED.has(key) ? undefined : ({ type: 'blank' } satisfies Press);
  const at = event.target instanceof Element ? event.target : undefined;
  if (document.querySelector(COVERED) || (at && takes(at, key))) return undefined;
  return pressOf({ key, code, shiftKey, numLock: event.getModifierState('NumLock') }, phase, characters);
};

interface Options {
  /** Undefined: no key does anything yet. */
  readonly presentation: Presentation | undefined;
  /** False: single characters do nothing. */
  readonly characters: boolean;
  /** Any key brings a blank screen back. */
  readonly wakes: boolean;
  readonly onPress: (press: Press) => void;
}

/** A key that is held down is one press. */
export const usePresentKeys = (options: Options): void => {
  const latest = useRef(options);
  useEffect(() => {
    latest.current = options;
  });
  useEffect(() => {
    let left = Number.NEGATIVE_INFINITY;
    const changed = () => {
      if (!document.fullscreenElement) left = performance.now();
    };
    const pressed = (event: KeyboardEvent) => {
      const { presentation, characters, wakes, onPress } = latest.current;
      if (!presentation) return;
      const shown = wakes ? presentation : { ...presentation, blank: false };
      const press = pressIn(event, shown, characters);
      if (!press) return;
      if (
        press.type === 'leave' &&
        (document.fullscreenElement || performance.now() - left < AFTER_FULL_SCREEN)
      )
        return;
      event.preventDefault();
      if (!event.repeat) onPress(press);
    };
    document.addEventListener('fullscreenchange', changed);
    window.addEventListener('keydown', pressed);
    return () => {
      document.removeEventListener('fullscreenchange', changed);
      window.removeEventListener('keydown', pressed);
    };
  }, []);
};
