/** All that an attack needs besides what the attacker is granted, to read beside its outcome. */
import { defenceOf } from '../defences';
import { CHOICES } from '../run/choices';
import type { Attack } from './attack';

/** What differs from the lab as it opens: choices as `label: option`, and which defences are on. */
const changesOf = ({ presupposes = {} }: Attack): string[] => {
  const { defences = [] } = presupposes;
  return [
    ...CHOICES.flatMap(({ id, label, options }) => {
      const option = options.find((each) => each.id === presupposes[id]);
      return option ? [`${label}: ${option.label}`] : [];
    }),
    ...defences.map((id) => `${defenceOf(id)?.label ?? id} is on`),
    defences.length === 0
      ? 'No defense is on, unless a row says so'
      : 'No other defense is on, unless a row says so',
  ];
};

/** Choices of the lab, defences that are on, and sentences of its own. */
export const presupposedOf = (attack: Attack): string[] => [...changesOf(attack), ...(attack.assumes ?? [])];
