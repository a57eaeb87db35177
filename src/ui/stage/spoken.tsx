/** Tells each move in a sentence to who listens. */
import { memo } from 'react';
import type { Scene } from '#lab/derive/scene/scene';
import { happeningOf, labelOf, moveText } from './words';

/** `Session, JWT: Alice’s browser sends …`; what lanes have in common is said once. */
const sentencesOf = (
  scenes: readonly Scene[],
  isVeiled: boolean,
): { readonly sentence: string; readonly who: string }[] => {
  const lanes = new Map<string, string[]>();
  for (const scene of scenes) {
    const { moves } = scene;
    const says = happeningOf(scene, isVeiled);
    const sentences = moves.length > 0 ? moves.map((move) => moveText(move)) : says ? [says] : [];
    for (const sentence of new Set(sentences)) {
      lanes.set(sentence, [...(lanes.get(sentence) ?? []), labelOf(scene)]);
    }
  }
  return [...lanes].map(([sentence, modes]) => ({ sentence, who: modes.join(', ') }));
};

interface Props {
  readonly scenes: readonly Scene[];
  readonly isVeiled: boolean;
  /** What it comes to in each lane; said after what moves, so that one does not talk over the other. */
  readonly comesTo: string | undefined;
}

export const Spoken = memo(({ scenes, isVeiled, comesTo }: Props) => (
  <ul className="hidden-visually" aria-live="polite" aria-label="What moves">
    {sentencesOf(scenes, isVeiled).map(({ sentence, who }) => (
      <li key={sentence}>
        <span data-caption>{who}</span>: {sentence}
      </li>
    ))}
    {comesTo === undefined ? null : <li data-told>{comesTo}</li>}
  </ul>
));
