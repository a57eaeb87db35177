/** Where packages take their secrets, as the table of libraries says. Not: what is written there (key-material.ts). */
import { onceFor } from '../once-for';
import { settingsIn, type Setting } from './ask';
import type { Code } from './code';
import { keyTextsOf } from './key-material';
import { libraryOf, rowOf } from './libraries';
import { derivations } from './mac-chain';
import { nodesOf } from './nodes';
import { originOf, moduleOfType } from './origin';
import type { CallNode, Node } from './syntax';
import { calledAs } from './uses';
import { atWay, givenBy } from './way';

/** The secrets that a call gives to a package. */
const inCall = (code: Code, call: CallNode): Node[] => {
  const { origin, args } = calledAs(code, call);
  return (rowOf(origin, 'secrets') ?? []).flatMap((way) => {
    // `1.secrets` is within the second argument; a name alone is within the first.
    const [, index = '0', , rest = ''] = /^(\d)?(\.)?(.*)$/u.exec(way) ?? [];
    const arg = args[Number(index)];
    return (arg && atWay(code, givenBy(code, arg), rest)) ?? [];
  });
};

/** `app.keys = […]`, of what a package makes. */
const inAssign = (code: Code, { key, value, node }: Setting): Node[] => {
  const target = node.type === 'assign' ? node.target.target : undefined;
  const origin = target?.type === 'member' ? originOf(code, target.of) : undefined;
  return origin && libraryOf(origin.module)?.assigned?.includes(key) ? [value] : [];
};

/** `const options: SessionOptions = { … }`: options of a package, by their type. */
const inTyped = (code: Code): Node[] =>
  code.variables.flatMap(({ name, value }) => {
    const module = value?.type === 'object' ? moduleOfType(code, name) : undefined;
    const ways = new Set(Object.values((module && libraryOf(module)?.secrets) ?? {}).flat());
    return [...ways].flatMap((way) => (value && atWay(code, value, way.replace(/^\d\.?/u, ''))) ?? []);
  });

/** Every expression that gives a secret to a package. */
export const secretPlaces = onceFor((code: Code): readonly Node[] => [
  ...settingsIn(code).flatMap((setting) => inAssign(code, setting)),
  ...nodesOf(code, 'call').flatMap((call) => (derivations(code).has(call) ? [] : inCall(code, call))),
  ...inTyped(code),
]);

/** Texts that sign, verify or seal here. */
export const textsInUse = onceFor(
  (code: Code): ReadonlySet<Node> =>
    new Set(
      [...code.uses.flatMap(({ key }) => key ?? []), ...secretPlaces(code)].flatMap((key) =>
        keyTextsOf(code, key),
      ),
    ),
);
