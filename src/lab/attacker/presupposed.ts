/** All that an attack needs besides what the attacker is granted, for whoever reads what came of it. Not: what stops it. */
import { defenceOf } from '../defences';
import { CHOICES } from '../run/choices';
import type { Attack } from './attack';

/** Choices of the lab as `label: option`, defences that are on, and sentences of its own. */
export const presupposedOf = ({ presupposes = {}, assumes = [] }: Attack): string[] => {
  const { defences = [] } = presupposes;
  return [
    ...CHOICES.flatMap(({ id, label, options }) => {
      const option = options.find((each) => each.id === presupposes[id]);
      return option ? [`${label}: ${option.label}`] : [];
    }),
    ...defences.map((id) => `${defenceOf(id)?.label ?? id} is on`),
    ...assumes,
  ];
};
