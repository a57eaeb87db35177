/** All servers of the simulated internet. Not: the servers themselves (servers/). */
import type { Server, ServerUnit } from './shop/server';
import { withIds } from './units';

export const servers: readonly Server[] = withIds(
  import.meta.glob<ServerUnit>('./servers/*.ts', { eager: true, import: 'default' }),
);
