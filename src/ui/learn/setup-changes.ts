/** In what one setup differs from another, in words. */
import { actOf } from '#lab/run/act';
import { defenceOf } from '#lab/defences';
import { CHOICES } from '#lab/run/choices';
import type { Setup } from '#lab/run/setup';

const actNames = (acts: readonly string[]): string => acts.map((id) => actOf(id)?.label ?? id).join(', ');

/** One sentence a difference, without its full stop; none when they are the same. */
export const setupChanges = (from: Setup, to: Setup): string[] => {
  const added = to.defences.filter((id) => !from.defences.includes(id));
  const removed = from.defences.filter((id) => !to.defences.includes(id));
  const name = (id: string): string => defenceOf(id)?.label ?? id;
  return [
    ...CHOICES.filter(({ id }) => from[id] !== to[id]).map(
      ({ id, label, options }) => `${label}: ${options.find((each) => each.id === to[id])?.label ?? to[id]}`,
    ),
    ...added.map((id) => `On: ${name(id)}`),
    ...removed.map((id) => `Off: ${name(id)}`),
    ...(actNames(from.acts) === actNames(to.acts) ? [] : [`Acts: ${actNames(to.acts) || 'none'}`]),
  ];
};
