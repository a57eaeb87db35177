/** Listens for the keys of a presentation while its page is shown. Not: which keys they are (present-keys.ts). */
import { useEffect, useEffectEvent, useRef } from 'react';
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
export const usePresentKeys = ({ presentation, characters, wakes, onPress }: Options): void => {
  const left = useRef(Number.NEGATIVE_INFINITY);
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    if (!presentation) return;
    const shown = wakes ? presentation : { ...presentation, blank: false };
    const press = pressIn(event, shown, characters);
    if (!press) return;
    const justLeft = performance.now() - left.current < AFTER_FULL_SCREEN;
    if (press.type === 'leave' && (document.fullscreenElement || justLeft)) return;
    event.preventDefault();
    if (!event.repeat) onPress(press);
  });
  useEffect(() => {
    const changed = () => {
      if (!document.fullscreenElement) left.current = performance.now();
    };
    const listen = (event: KeyboardEvent) => {
      pressed(event);
    };
    document.addEventListener('fullscreenchange', changed);
    window.addEventListener('keydown', listen);
    return () => {
      document.removeEventListener('fullscreenchange', changed);
      window.removeEventListener('keydown', listen);
    };
  }, []);
};
