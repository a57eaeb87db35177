/** What a person decided on how texts are judged: thresholds, the kind of a token, silenced rules. Not: kept beyond the visit, or the judging (lint). */
import type { ProfileName } from '#lint/profile';
import type { Context } from '#lint/rule';
import type { Silenced } from '#lint/suppress';
import type { ChosenThresholds } from '#lint/threshold';

export interface Judging {
  /** For every text. */
  readonly thresholds: ChosenThresholds;
  /** By the text of the token; never stored, put into the address, logged or sent. */
  readonly profiles: ReadonlyMap<string, ProfileName>;
  /** By the text that the findings are on; never stored, put into the address, logged or sent. */
  readonly silenced: ReadonlyMap<string, Silenced>;
  /** The file that a text was dropped as; never stored, put into the address, logged or sent. */
  readonly file?: { readonly name: string; readonly text: string } | undefined;
}

export const NOTHING_DECIDED: Judging = { thresholds: {}, profiles: new Map(), silenced: new Map() };

/** A copy that has the value under the key, or nothing there. */
export const withEntry = <Key, Value>(
  map: ReadonlyMap<Key, Value>,
  key: Key,
  value: Value | undefined,
): ReadonlyMap<Key, Value> => {
  const copy = new Map(map);
  if (value === undefined) copy.delete(key);
  else copy.set(key, value);
  return copy;
};

/**
 * How a text is to be judged.
 * @param now seconds since 1970-01-01T00:00:00Z
 */
export const contextFor = (
  text: string,
  { thresholds, profiles, file }: Omit<Judging, 'silenced'>,
  now: number,
): Context => {
  const profile = profiles.get(text);
  // Without any, rules need not look for them.
  const isSet = Object.keys(thresholds).length > 0;
  // An expired token must not read as one without findings.
  return {
    now,
    states: 'time',
    ...(isSet ? { thresholds } : {}),
    ...(profile ? { profile } : {}),
    ...(file?.text === text ? { given: { fileName: file.name } } : {}),
  };
};
