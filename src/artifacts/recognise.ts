/** Finds the artifacts in pasted text with every recogniser in recognisers/. Not: judging them (lint). */
import { toPastedSpans } from '#text/slice';
import type { Artifact, Recogniser } from './artifact';

const modules = import.meta.glob<Recogniser>('./recognisers/*.ts', { eager: true, import: 'default' });

/** Every form of input, those that say more first. */
export const recognisers: readonly Recogniser[] = Object.values(modules).toSorted(
  (a, b) => a.order - b.order,
);

const spansOf = ({ slice }: Artifact) => toPastedSpans(slice, { start: 0, end: slice.text.length });

/** Finds what the text holds: artifacts that do not overlap, in the order they stand, the first 1000 of each form. Never throws. */
export const recognise = (pasted: string): readonly Artifact[] => {
  const taken = new Uint8Array(pasted.length);
  const found: { readonly at: number; readonly artifact: Artifact }[] = [];
  for (const recogniser of recognisers) {
    for (const artifact of recogniser.recognise(pasted)) {
      const spans = spansOf(artifact);
      if (spans.some(({ start, end }) => taken.subarray(start, end).includes(1))) continue;
      for (const { start, end } of spans) taken.fill(1, start, end);
      found.push({ at: spans[0]?.start ?? 0, artifact });
    }
  }
  return found.toSorted((a, b) => a.at - b.at).map(({ artifact }) => artifact);
};
