/** In what one setup differs from another, in words. Not: what comes of it. */
import { actOf } from '#lab/run/act';
import { defenceOf } from '#lab/defences';
import { CHOICES, type Setup } from '#lab/run/setup';
import { storeOf } from '#lab/stores';

const STORES = [
  { id: 'store', label: 'JWT kept in' },
  { id: 'hybridStore', label: 'Hybrid: access token kept in' },
] as const;

const actNames = (acts: readonly string[]): string => acts.map((id) => actOf(id)?.label ?? id).join(', ');

/** One sentence a difference, without its full stop; none when they are the same. */
export const setupChanges = (from: Setup, to: Setup): string[] => {
  const added = to.defences.filter((id) => !from.defences.includes(id));
  const removed = from.defences.filter((id) => !to.defences.includes(id));
  const name = (id: string): string => defenceOf(id)?.label ?? id;
  return [
    ...STORES.filter(({ id }) => from[id] !== to[id]).map(
      ({ id, label }) => `${label} ${storeOf(to[id])?.label ?? to[id]}`,
    ),
    ...CHOICES.filter(({ id }) => from[id] !== to[id]).map(
      ({ id, label, options }) =>
        `${id === 'lifetime' ? 'JWT expires after' : label}: ${options.find((each) => each.id === to[id])?.label ?? to[id]}`,
    ),
    ...added.map((id) => `On: ${name(id)}`),
    ...removed.map((id) => `Off: ${name(id)}`),
    ...(actNames(from.acts) === actNames(to.acts) ? [] : [`Acts: ${actNames(to.acts) || 'none'}`]),
  ];
};
