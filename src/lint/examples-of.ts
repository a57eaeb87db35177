/** The examples of every rule, which the build takes out of the rules' files (scripts/rule-faces.js). Not: the rules (lint.ts). */
import type { Examples } from './example';

const modules = import.meta.glob<Examples>('./rules/*.ts', {
  eager: true,
  import: 'default',
  query: '?examples',
});

/** The examples of the rule of that name. */
export const examplesOf = (id: string): Examples => {
  const examples = modules[`./rules/${id}.ts`];
  if (!examples) throw new Error(`There is no rule ${id}.`);
  return examples;
};
