/** What came with the address, for the line that says so. Not: the paste itself (choices.ts), and not stored. */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Landing } from './landing';

const store = createStore<{ readonly landing: Landing | undefined }>(() => ({ landing: undefined }));

/** What came with the address last; undefined where nothing did. */
export const useLanded = (): Landing | undefined => useStore(store, ({ landing }) => landing);

/** Notes it. */
export const land = (landing: Landing): void => {
  store.setState({ landing });
};
