/** What the virtual clock of a column shows, for whoever judges a token by it. As a property, it would draw every row anew when someone waits. */
import { createContext, useContext } from 'react';

const VirtualNow = createContext(0);

export const NowProvider = VirtualNow.Provider;

/** Seconds since 1970-01-01T00:00:00Z. */
export const useVirtualNow = (): number => useContext(VirtualNow);
