/** Gives the page's parts their query client once there is one: a first paste needs none, and so does not wait for it. */
import { QueryClientContext, type QueryClient } from '@tanstack/react-query';
import { useSyncExternalStore, type ReactNode } from 'react';

let client: QueryClient | undefined;
const listeners = new Set<() => void>();

/** Called as the code of the first part that asks something is run, so that it is there before that part is drawn. */
export const provideClient = (provided: QueryClient): void => {
  client = provided;
  for (const changed of listeners) changed();
};

const subscribe = (changed: () => void) => {
  listeners.add(changed);
  return () => {
    listeners.delete(changed);
  };
};

const clientNow = (): QueryClient | undefined => client;

/** Stands around all of the page. */
export const Queries = ({ children }: { readonly children: ReactNode }) => (
  <QueryClientContext value={useSyncExternalStore(subscribe, clientNow)}>{children}</QueryClientContext>
);
