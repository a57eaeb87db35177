/** What a place in code is for, told by the names and the conditions around it. Not: what a whole text is for (#artifacts/forms/purpose). */
import type { Purpose } from '#artifacts/forms/purpose';
import type { Span } from '#text/span';
import type { Code } from './code';
import { variableOf } from './look-up';
import { onceForNode } from './once-for-node';
import type { Node } from './syntax';
import { writtenAs } from './ask';
import { wordsIn } from './words';

const ON_PURPOSE = new Set(
  'test tests testing mock mocks mocked fake faked stub stubs dummy fixture fixtures emulator emulators example examples sample samples demo bench benchmark benchmarks dev development seed seeder seeds playground storybook'.split(
    ' ',
  ),
);
/** Conditions that tell production from development, and where they say it the other way round. */
const PRODUCTION = /\b(?:is_?)?prod(?:uction)?\b|import\.meta\.env\.PROD\b/iu;
const DEVELOPMENT =
  /\b(?:is_?)?(?:dev(?:elopment)?|test(?:ing)?|local)(?:_?(?:env(?:ironment)?|mode))?\b|\bprocess\.env\.CI\b|\b(?:is_?)?debug(?:_?mode|_[a-z]+)?\b|__DEV__|\bimport\.meta\.(?:env\.)?dev\b/iu;
const NEGATED = /!==?|^\s*!/u;

const saysSo = (name: string | undefined): boolean =>
  name !== undefined && wordsIn(name).some((word) => ON_PURPOSE.has(word));

const CLASS = /\bclass\s+(\w+)/u;

const nameOf = (code: Code, node: Node): string | undefined => {
  switch (node.type) {
    case 'function':
      return node.name;
    case 'declare':
      return node.target.binds.length === 1 ? node.target.binds[0]?.name : undefined;
    case 'property':
      return node.key;
    case 'class':
      return CLASS.exec(code.text.slice(node.at.start, node.at.start + 200))?.[1];
    default:
      return undefined;
  }
};

/** Which way a condition leads to the child. */
const wayTo = (parent: Node, child: Node): { readonly test: Node; readonly isYes: boolean } | undefined => {
  if (parent.type === 'choice')
    return child === parent.test ? undefined : { test: parent.test, isYes: child === parent.yes };
  if (parent.type === 'branch' && parent.how === 'if')
    return child === parent.test ? undefined : { test: parent.test, isYes: child === parent.body[0] };
  const isLogic = parent.type === 'infix' && /^(?:&&|\|\|)$/u.test(parent.operator);
  return isLogic && child === parent.right
    ? { test: parent.left, isYes: parent.operator === '&&' }
    : undefined;
};

/** True where a condition keeps production out. */
const isKeptOut = (code: Code, parent: Node, child: Node): boolean => {
  const way = wayTo(parent, child);
  if (!way) return false;
  const { start, end } = way.test.at;
  const test = code.text.slice(start, end);
  const isYes = way.isYes !== NEGATED.test(test);
  return PRODUCTION.test(test) ? !isYes : DEVELOPMENT.test(test) && isYes;
};

const leaves = (node: Node | undefined): boolean =>
  node?.type === 'throw' ||
  node?.type === 'return' ||
  (node?.type === 'call' && node.callee.type === 'member' && node.callee.property === 'exit') ||
  (node?.type === 'block' && leaves(node.children.at(-1)));

/** `if (isProduction) throw …`: the first in a block. */
const exitIn = onceForNode((code: Code, block: Node) =>
  block.children.findIndex((each) => {
    if (each.type !== 'branch' || each.how !== 'if' || !leaves(each.body[0])) return false;
    const test = writtenAs(code, each.test);
    return PRODUCTION.test(test) && !NEGATED.test(test);
  }),
);

/** There is one before it: production does not come that far. */
const isBehindExit = (code: Code, parent: Node, child: Node): boolean => {
  const exit = parent.type === 'block' ? exitIn(code, parent) : -1;
  return exit >= 0 && exit < parent.children.indexOf(child);
};

/** Where production is kept out on the way from the place to the whole. */
const isKeptFrom = (code: Code, place: Node): boolean => {
  let child = place;
  for (let node = code.parents.get(child); node; node = code.parents.get(node)) {
    if (isKeptOut(code, node, child) || isBehindExit(code, node, child)) return true;
    child = node;
  }
  return false;
};

/** A constant that is read only where production is kept out. */
const isForDevelopment = (code: Code, node: Node): boolean => {
  if (node.type !== 'declare') return false;
  const { uses = [] } = variableOf(code, node.target) ?? {};
  return uses.length > 0 && uses.every((use) => isKeptFrom(code, use));
};

/** The innermost node that holds the place. */
const nodeAt = (code: Code, at: Span): Node => {
  let node = code.root;
  for (;;) {
    const inner: Node | undefined = node.children.find(
      (child) => child.at.start <= at.start && at.end <= child.at.end,
    );
    if (!inner) return node;
    node = inner;
  }
};

/** What a comment says of what follows it. */
const SAYS_EXAMPLE =
  /\b(?:development|demo|test|sample|example|dummy)\s(?:keys?|secrets?|credentials|values?|tokens?)\b|\bfor\s(?:demo(?:nstration)?|example|illustration)(?:\spurposes?)?\b|\b(?:demo|example)\sonly\b/iu;
/** The comments right before the end of a text. */
const COMMENTS = /(?:(?:\/\/[^\n]{0,300}\n|\/\*(?:[^*]|\*(?!\/)){0,1000}\*\/)\s*){1,12}$/u;
/** As much of the text before a place as is looked at. */
const BEFORE = 1500;

/** True where the comment before it calls it an example. */
const isCalledExample = (code: Code, { at }: Node): boolean =>
  SAYS_EXAMPLE.test(COMMENTS.exec(code.text.slice(Math.max(0, at.start - BEFORE), at.start))?.[0] ?? '');

/** What the place is for; nothing for code that runs where people log in, as far as it tells. */
export const purposeAt = (code: Code, at: Span): Purpose | undefined => {
  if (code.purpose) return code.purpose;
  let child = nodeAt(code, at);
  if (saysSo(nameOf(code, child))) return 'development';
  if (isCalledExample(code, child)) return 'example';
  for (let node = code.parents.get(child); node; node = code.parents.get(node)) {
    if (
      saysSo(nameOf(code, node)) ||
      isKeptOut(code, node, child) ||
      isBehindExit(code, node, child) ||
      isForDevelopment(code, node)
    )
      return 'development';
    if (isCalledExample(code, node)) return 'example';
    child = node;
  }
  return undefined;
};
