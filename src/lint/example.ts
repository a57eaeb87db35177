/** An example of a rule: a text, and what is given with it where the rule needs that. Not: running it (lint-text.ts). */
import type { Given } from './given';

export type Example = string | { readonly text: string; readonly given: Given };

/** The subject's text. */
export const textOf = (example: Example): string => (typeof example === 'string' ? example : example.text);

/** What is given with it; nothing for a text alone. */
export const givenOf = (example: Example): Given => (typeof example === 'string' ? {} : example.given);
