/** What was found so far: each thing once, taken apart, with every place where it is. */
import { plainSlice, toPasted, toPastedSpans } from '#text/slice';
import { MOST_ARTIFACTS, type Artifact, type Found, type Standing } from './artifact';
import { decode } from './decode';

interface Entry {
  artifact: Artifact;
  readonly others: Standing[];
  /** In words; of two places with the same words only one counts. */
  readonly places: Set<string>;
}

/** Tokens are within the others: in a cookie's value, beside the keys of a set, in code. */
const layerOf = ({ kind }: Found): 'containers' | 'tokens' | 'texts' => {
  if (kind === 'code') return 'texts';
  return kind === 'cookie' || kind === 'set-cookie' || kind === 'jwks' ? 'containers' : 'tokens';
};

export interface Collection {
  /** Takes something in, unless something of its layer was found in its place before. */
  readonly add: (found: Found | Artifact) => void;
  /** Takes in what is within something else, which has the same place. */
  readonly addWithin: (found: Found | Artifact) => void;
  /** Each thing once, in the order they are in the pasted text. */
  readonly all: () => Artifact[];
}

/** @param length of the pasted text */
export const collection = (length: number): Collection => {
  const taken = {
    containers: new Uint8Array(length),
    tokens: new Uint8Array(length),
    texts: new Uint8Array(0),
  };
  const entries = new Map<string, Entry>();
  const counts = { containers: 0, tokens: 0, texts: 0 };
  const takes = (found: Found): boolean => {
    const layer = taken[layerOf(found)];
    const spans = toPastedSpans(found.slice, { start: 0, end: found.slice.text.length });
    if (spans.some(({ start, end }) => layer.subarray(start, end).includes(1))) return false;
    for (const { start, end } of spans) layer.fill(1, start, end);
    return true;
  };
  const addWithin = (found: Found | Artifact): void => {
    const { kind, slice, where, keptIn, inUrl } = found;
    const key = `${kind} ${slice.text}`;
    const entry = entries.get(key);
    if (!entry) {
      const layer = layerOf(found);
      if (counts[layer] === MOST_ARTIFACTS) return;
      const artifact = decode({ ...found, slice: plainSlice(slice) });
      if (!artifact) return;
      counts[layer] += 1;
      entries.set(key, { artifact, others: [], places: new Set(where === undefined ? [] : [where]) });
    } else if (where === undefined || !entry.places.has(where)) {
      if (where !== undefined) entry.places.add(where);
      entry.others.push({ pieces: slice.pieces, where, keptIn });
      if (inUrl && !entry.artifact.inUrl) entry.artifact = { ...entry.artifact, inUrl };
    }
  };
  return {
    addWithin,
    add: (found) => {
      if (takes(found)) addWithin(found);
    },
    all: () =>
      Array.from(entries.values(), ({ artifact, others }) =>
        others.length > 0 ? { ...artifact, others } : artifact,
      ).toSorted((a, b) => toPasted(a.slice, 0) - toPasted(b.slice, 0)),
  };
};
