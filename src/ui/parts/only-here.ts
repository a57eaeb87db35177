/** Whether this tab's memory has something that a new tab is not given: a text too large to hand over. */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

const store = createStore(() => ({ isHeld: false }));

export const setOnlyHere = (isHeld: boolean): void => {
  store.setState({ isHeld });
};

export const useOnlyHere = (): boolean => useStore(store, ({ isHeld }) => isHeld);
