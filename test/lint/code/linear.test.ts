/** What a rule on code reads grows with the code, and no faster. Not: how long it takes (scaling.bench.ts). */
import { expect, test } from 'vitest';
import { codeRules, lintReadCode } from '#lint/code-rules';
import { parse } from '#lint/code/parse';
import { codeOf } from '#lint/code/read';
import type { Node } from '#lint/code/syntax';
import { ready, runRules } from '#lint/run-rules';
import { passedOver } from '../../passed-over';
import { everything } from '../../scale';
import { CODE } from './growing';

const CONTEXT = { now: 1_790_000_000, states: true } as const;

let read = 0;

/** From now on, each look at one of its properties counts. */
const watch = (object: object): void => {
  for (const [name, value] of Object.entries(object)) {
    const get = (): unknown => {
      read += 1;
      return value;
    };
    Object.defineProperty(object, name, { get, enumerable: true });
  }
};

const watchWithin = (node: Node): void => {
  for (const child of node.children) watchWithin(child);
  watch(node);
};

/** @returns what is read of nodes, variables and characters, by what reads: what the names mean, each rule, the judgement of all */
const readOf = (text: string): Map<string, number> => {
  const found = new Map<string, number>();
  const count = <Found>(name: string, run: () => Found): Found => {
    const before = read;
    let told: { readonly by: Found } | undefined;
    const passed = passedOver(() => {
      told = { by: run() };
    });
    found.set(name, read - before + passed);
    if (!told) throw new Error('passedOver runs what it is given');
    return told.by;
  };
  const parsed = parse(text);
  watchWithin(parsed.root);
  const code = count('the names', () => codeOf(text, parsed));
  for (const variable of code.variables) {
    for (const set of variable.sets) watch(set);
    watch(variable);
  }
  for (const use of code.uses) watch(use);
  for (const rule of codeRules) count(rule.id, () => runRules(ready([rule]), code, CONTEXT));
  count('the judgement', () => lintReadCode(code, CONTEXT));
  return found;
};

/** In proportion it is 4; the square would be 16. */
const MOST = 5.5;
/** What is read of all of the code, whatever its length: the first 50 reports, and comments at its beginning. */
const ALWAYS = 30_000;

const SHAPES = Object.entries(CODE);

// Each takes a quarter of a second: a quick run tries every fifth.
test.each(SHAPES.filter((_, index) => everything || index % 5 === 0))('%s', (_, text) => {
  const [few, many] = [8192, 32_768].map((bytes) => readOf(text(bytes)));
  const faster = [...(many ?? [])].filter(([name, count]) => count > MOST * (few?.get(name) ?? 0) + ALWAYS);
  expect(faster).toEqual([]);
});
