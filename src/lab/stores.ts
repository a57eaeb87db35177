/** All stores. Not: the stores themselves (stores/). */
import type { Store, StoreUnit } from './mode';
import { withIds } from './units';

/** As the interface lists them. */
export const stores: readonly Store[] = withIds(
  import.meta.glob<StoreUnit>('./stores/*.ts', { eager: true, import: 'default' }),
).toSorted((a, b) => a.order - b.order);

export const storeOf = (id: string): Store | undefined => stores.find((store) => store.id === id);

/**
 * The store that a setup names.
 * @throws RangeError when there is none of that id
 */
export const storeCalled = (id: string): Store => {
  const store = storeOf(id);
  if (!store) throw new RangeError(`No store is called ${id}.`);
  return store;
};
