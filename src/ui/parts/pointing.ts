/** What the pointer, the focus or the caret is on, so that its counterparts light up. Nothing is stored. */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Span } from '#text/span';

interface Pointing {
  /** A place's id or a finding's key. */
  readonly id: string | undefined;
  /** In the pasted text. */
  readonly spans: readonly Span[];
}

const NOTHING: Pointing = { id: undefined, spans: [] };
const pointing = createStore<Pointing>(() => NOTHING);

/** Part of what is pointed at. */
export const usePointing = <Part>(select: (now: Pointing) => Part): Part => useStore(pointing, select);

/** Points at something. */
export const point = (id: string, spans: readonly Span[]): void => {
  if (pointing.getState().id !== id) pointing.setState({ id, spans });
};

/** Points at nothing. */
export const leave = (): void => {
  if (pointing.getState().id !== undefined) pointing.setState(NOTHING);
};

/** What an element does to light up its counterparts on hover and on focus. */
export const pointsAt = (id: string, spans: readonly Span[]) => {
  const on = () => {
    point(id, spans);
  };
  return { onMouseEnter: on, onFocus: on, onMouseLeave: leave, onBlur: leave };
};
