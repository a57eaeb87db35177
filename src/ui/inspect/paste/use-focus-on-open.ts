/** Puts the focus into the box when the page opens, so that one can paste or type at once. Where the focus is elsewhere already, or on touch, it stays. */
import { useEffect, useEffectEvent, type RefObject } from 'react';

/** On touch, a keyboard would come up and hide half of the page. */
const HAS_KEYBOARD = '(hover: hover) and (pointer: fine)';

/** @param isEmpty whether the box is empty: who has something in it wants to read first */
export const useFocusOnOpen = (box: RefObject<HTMLElement | null>, isEmpty: boolean): void => {
  const focus = useEffectEvent(() => {
    const isFree = document.activeElement === null || document.activeElement === document.body;
    if (isEmpty && isFree && window.matchMedia(HAS_KEYBOARD).matches) {
      box.current?.focus({ preventScroll: true });
    }
  });
  useEffect(() => {
    focus();
  }, []);
};
