/** Finds the artifacts in pasted text with every recogniser in recognisers/. Not: judging them (lint). */
import { parseJson, type JsonText } from '#text/json';
import type { Artifact, Recogniser } from './artifact';
import { collection } from './collection';
import { decode } from './decode';
import { isOneStatement } from './forms/code';
import { describesApi, purposeOf } from './forms/purpose';
import { heldIn } from './held';

const modules = import.meta.glob<Recogniser>('./recognisers/*.ts', { eager: true, import: 'default' });

/** Every form of input, those that say more first. */
export const recognisers: readonly Recogniser[] = Object.values(modules).toSorted(
  (a, b) => a.order - b.order,
);

/** Tokens within tokens within tokens: each is smaller than the one around it, yet three are enough. */
const DEEPEST = 3;

/** The text as JSON when it begins as an object or an array does; a byte order mark before it is passed over. */
const jsonOf = (pasted: string): JsonText | undefined => {
  const start = pasted.search(/[^\s]/u);
  if (start < 0 || !'{['.includes(pasted.charAt(start))) return undefined;
  return parseJson(pasted.startsWith('\ufeff') ? ` ${pasted.slice(1)}` : pasted);
};

/** The tokens within a token, and those within them. */
const heldWithin = (artifact: Artifact, depth = 1): Artifact[] =>
  heldIn(artifact).flatMap((found) => {
    const held = decode(found);
    return held ? [held, ...(depth < DEEPEST ? heldWithin(held, depth + 1) : [])] : [];
  });

/** A token in a program is a sample or the subject of a test. One in a call or an assignment was copied with it. */
const withPurpose = (pasted: string, artifacts: Artifact[]): Artifact[] => {
  if (artifacts.length === 0) return artifacts;
  if (describesApi(pasted)) return artifacts.map((each) => ({ ...each, within: 'documentation' as const }));
  if (artifacts.every(({ kind }) => kind !== 'code')) return artifacts;
  const within = purposeOf(pasted) ?? (isOneStatement(pasted) ? undefined : ('code' as const));
  return within ? artifacts.map((each) => (each.kind === 'code' ? each : { ...each, within })) : artifacts;
};

/**
 * Finds what the text holds, each thing taken apart once. Never throws: where a recogniser does, the others go on.
 * @param onStep told before each form is looked for, how many are done and what it is
 * @param onFailure told what was being looked for when it failed
 * @returns each thing once with every place where it is, in the order of their first places; the first
 *   1000 tokens and the first 1000 cookies
 */
export const recognise = (
  pasted: string,
  onStep?: (done: number, of: number, says: string) => void,
  onFailure?: (says: string) => void,
): readonly Artifact[] => {
  onStep?.(0, recognisers.length + 1, 'Reading');
  const json = jsonOf(pasted);
  const things = collection(pasted.length);
  for (const [index, recogniser] of recognisers.entries()) {
    onStep?.(index + 1, recognisers.length + 1, recogniser.says);
    try {
      for (const found of recogniser.recognise(pasted, json)) things.add(found);
    } catch {
      onFailure?.(recogniser.says);
    }
  }
  try {
    for (const artifact of things.all()) for (const held of heldWithin(artifact)) things.addWithin(held);
  } catch {
    onFailure?.('Tokens within tokens');
  }
  return withPurpose(pasted, things.all());
};
