/** What the pointer, the focus or the caret is on, so that its counterparts light up. Not: stored anywhere. */
import { create } from 'zustand';
import type { Span } from '#text/span';

interface Pointing {
  /** A place's id or a finding's key. */
  readonly id: string | undefined;
  /** In the pasted text. */
  readonly spans: readonly Span[];
  readonly point: (id: string, spans: readonly Span[]) => void;
  readonly leave: () => void;
}

const NOWHERE: readonly Span[] = [];

export const usePointing = create<Pointing>((set, get) => ({
  id: undefined,
  spans: NOWHERE,
  point: (id, spans) => {
    if (get().id !== id) set({ id, spans });
  },
  leave: () => {
    if (get().id !== undefined) set({ id: undefined, spans: NOWHERE });
  },
}));

/** What an element does to light up its counterparts on hover and on focus. */
export const pointsAt = (id: string, spans: readonly Span[]) => {
  const { point, leave } = usePointing.getState();
  const on = () => {
    point(id, spans);
  };
  return { onMouseEnter: on, onFocus: on, onMouseLeave: leave, onBlur: leave };
};
