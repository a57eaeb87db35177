/** Every rule there is, for pages and lists that name them all. Not: running them (lint.ts, code-rules.ts, recording-rules.ts). */
import { codeRules } from './code-rules';
import { recordingRules } from './recording-rules';
import { rules as others } from './lint';
import type { NamedRule } from './rule';

/** By id. */
export const rules: readonly NamedRule[] = [...others, ...codeRules, ...recordingRules].toSorted((a, b) =>
  a.id < b.id ? -1 : 1,
);

/** The rule of that name. */
export const ruleOf = (id: string): NamedRule | undefined => rules.find((rule) => rule.id === id);
