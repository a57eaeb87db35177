/** All attacks. Not: the attacks themselves (attacks/). */
import type { Attack, AttackUnit } from './attacker/attack';
import { withIds } from './units';

/** As the interface lists them. */
export const attacks: readonly Attack[] = withIds(
  import.meta.glob<AttackUnit>('./attacks/*.ts', { eager: true, import: 'default' }),
).toSorted((a, b) => a.order - b.order);

export const attackOf = (id: string): Attack | undefined => attacks.find((attack) => attack.id === id);
