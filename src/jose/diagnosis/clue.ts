/** One mistake that people make with tokens and keys. Not: found to have been made (diagnose.ts). */

export interface Clue {
  readonly id: string;
  /** What was changed, to follow "The signature matches when": "the secret is read as base64". */
  readonly when: string;
  /** What to do about it: whole sentences. */
  readonly todo: string;
}

/** Something to try, with what was changed to get it. */
export interface Changed<T> {
  readonly value: T;
  /** None where nothing was changed. */
  readonly clues: readonly Clue[];
}
