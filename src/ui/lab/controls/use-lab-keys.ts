/** Listens for the lab's keys while its page is shown. Not: which keys they are (lab-keys.ts). */
import { useEffect, useEffectEvent } from 'react';
import { keyAction, type KeyAction } from './lab-keys';

/** @param on false: no key does anything, for who uses single keys otherwise (WCAG 2.1.4) */
export const useLabKeys = (on: boolean, onAction: (action: KeyAction | number) => void): void => {
  const act = useEffectEvent(onAction);
  useEffect(() => {
    if (!on) return undefined;
    const listen = (event: KeyboardEvent) => {
      // With a dialog open, the focus may be nowhere, and the page below is out of reach.
      const action = document.querySelector('dialog[open]') ? undefined : keyAction(event);
      if (!action) return;
      // Home, End and Space would scroll.
      event.preventDefault();
      act(action);
    };
    document.addEventListener('keydown', listen);
    return () => {
      document.removeEventListener('keydown', listen);
    };
  }, [on]);
};
