/** What reading a key text gives. Not: the ways to read one (forms/), nor their order (key.ts). */
import type { JsonObject } from '#text/json';
import type { Key, KeyProblem } from './jwk';

/** Keys found in a text, or why there are none in what it clearly means to be. */
export interface Reading {
  /** `jwks`: several keys, from which the header's `kid` chooses. */
  readonly form: 'pem' | 'jwk' | 'jwks' | 'secret';
  readonly keys: readonly Key[];
  readonly problem?: KeyProblem;
  /** The text that the form is of, where it was within another one: in base64, in a member. */
  readonly source?: string;
  /** The JSON of each key, in their order, where it is in the text itself. */
  readonly objects?: readonly (JsonObject | undefined)[];
}

/** Reads a text that was found within another one. @param how it was there, as the end of a sentence */
export type ReadWithin = (text: string, how: string) => Reading | undefined;

/** One way to read a key text. @returns nothing where the text does not mean to be that */
export type KeyForm = (text: string, within: ReadWithin) => Reading | undefined;

/** A problem of the whole text. */
export const problemWith = (form: Reading['form'], text: string, says: string): Reading => {
  const start = Math.max(text.search(/\S/u), 0);
  return { form, keys: [], problem: { says, at: { start, end: text.trimEnd().length } } };
};

/** The reading with something added to how each key was read. */
export const withHow = (reading: Reading, how: string): Reading => ({
  ...reading,
  keys: reading.keys.map((key) => ({ ...key, readAs: `${key.readAs}, ${how}` })),
});
