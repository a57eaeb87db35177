/** Which use or which variable a node is. Not: what a name means (scope.ts), or what its value is (follow.ts). */
import { onceFor } from '../once-for';
import type { Code } from './code';
import type { Binding, Linked } from './scope';
import type { Node, PatternNode } from './syntax';
import type { Use } from './uses';

const usesByCall = onceFor(
  (uses: readonly Use[]): ReadonlyMap<Node, Use> => new Map(uses.map((use) => [use.call, use])),
);

/** What a call does with a token; nothing for other nodes. */
export const tokenUse = ({ uses }: Code, call: Node): Use | undefined => usesByCall(uses).get(call);

type Key = (variable: Binding) => object | undefined;

/** The variables with the same key, in the order of the text. */
const variablesBy = (key: Key) => {
  const all = onceFor((variables: readonly Binding[]) => {
    const found = new Map<object, Binding[]>();
    for (const variable of variables) {
      const by = key(variable);
      const known = by && found.get(by);
      if (known) known.push(variable);
      else if (by) found.set(by, [variable]);
    }
    return found;
  });
  return ({ variables }: Linked, by: object): readonly Binding[] => all(variables).get(by) ?? [];
};

/** The variable of a name that is bound there. */
const variablesAt = variablesBy(({ at }) => at);
/** The variables that begin with what a node gives. */
export const variablesFrom = variablesBy(({ value }) => value);
/** The variables that fall back to a node. */
export const variablesFallingBackTo = variablesBy(({ fallback }) => fallback);

/** The variable that a pattern makes, the first of several. */
export const variableOf = (linked: Linked, { binds: [first] }: PatternNode): Binding | undefined =>
  first && variablesAt(linked, first.at)[0];
