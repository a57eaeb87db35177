/** All modes. Not: the modes themselves (modes/). */
import type { Mode, ModeUnit } from './mode';
import { withIds } from './units';

/** From left to right. */
export const modes: readonly Mode[] = withIds(
  import.meta.glob<ModeUnit>('./modes/*.ts', { eager: true, import: 'default' }),
).toSorted((a, b) => a.order - b.order);

export const modeOf = (id: string): Mode | undefined => modes.find((mode) => mode.id === id);
