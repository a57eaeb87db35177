/** An example of a rule: a text, and what is given with it where the rule needs that. Not: running it (lint-text.ts). */
import type { Given } from './given';

export type Example = string | { readonly text: string; readonly given: Given };

/** Every bad one is reported, every good one is silent. `now` is what the test and the page run them at. */
export interface Examples {
  readonly now?: number;
  readonly bad: readonly Example[];
  readonly good: readonly Example[];
}

/** The subject's text. */
export const textOf = (example: Example): string => (typeof example === 'string' ? example : example.text);

/** What is given with it; nothing for a text alone. */
export const givenOf = (example: Example): Given => (typeof example === 'string' ? {} : example.given);
