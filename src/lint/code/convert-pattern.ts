/** What takes a value: names, object and array patterns, parameters. Not: expressions (convert.ts). */
import type { SyntaxNode } from '@lezer/common';
import type { Bound, Node, PatternNode } from './syntax';
import { childrenOf, isMeaning, spanOf, textOf, type Converter } from './tree';
import { stringValue } from './string-value';

const keyIn = (text: string, node: SyntaxNode): string | undefined => {
  if (node.name === 'String') return stringValue(textOf(text, node).slice(1, -1));
  return ['PropertyName', 'VariableDefinition', 'Number'].includes(node.name)
    ? textOf(text, node)
    : undefined;
};

const TAKES = new Set(['VariableDefinition', 'VariableName', 'ObjectPattern', 'ArrayPattern']);

/** What follows the first node of that name, as an expression. */
const after = (nodes: readonly SyntaxNode[], name: string): SyntaxNode | undefined => {
  const index = nodes.findIndex((each) => each.name === name);
  return index < 0 ? undefined : nodes.slice(index + 1).find(isMeaning);
};

const within = (path: readonly string[] | undefined, key: string | undefined): string[] | undefined =>
  path && key !== undefined ? [...path, key] : undefined;

/** The groups between commas. */
const splitAtCommas = (nodes: readonly SyntaxNode[]): SyntaxNode[][] => {
  const groups: SyntaxNode[][] = [[]];
  for (const node of nodes) {
    if (node.name === ',') groups.push([]);
    else groups.at(-1)?.push(node);
  }
  return groups;
};

/** Names that a pattern binds, with the way to each; `convert` reads what they fall back to. */
const boundIn = (
  { text, convert }: Converter,
  pattern: SyntaxNode,
  depth: number,
): { binds: Bound[]; children: Node[] } => {
  const binds: Bound[] = [];
  const children: Node[] = [];
  const fallbackOf = (nodes: readonly SyntaxNode[]): Node | undefined => {
    const node = after(nodes, 'Equals');
    const fallback = node && convert(node, depth + 1);
    if (fallback) children.push(fallback);
    return fallback;
  };
  const take = (
    node: SyntaxNode,
    path: readonly string[] | undefined,
    fallback: Node | undefined,
    deep: number,
  ): void => {
    if (deep > MOST_NESTED) return;
    if (node.name === 'VariableDefinition' || node.name === 'VariableName') {
      binds.push({ name: textOf(text, node), at: spanOf(node), path, fallback });
    } else if (node.name === 'ArrayPattern') {
      for (const [index, group] of splitAtCommas(childrenOf(node)).entries()) {
        const target = group.find((each) => TAKES.has(each.name));
        const isRest = group.some((each) => each.name === 'Spread');
        if (target) take(target, isRest ? undefined : within(path, `${index}`), fallbackOf(group), deep + 1);
      }
    } else if (node.name === 'ObjectPattern') {
      for (const property of childrenOf(node)) {
        if (property.name !== 'PatternProperty') continue;
        const parts = childrenOf(property);
        const isRest = parts.some((each) => each.name === 'Spread');
        const [first] = parts;
        const named = after(parts, ':');
        const target = named ?? parts.find((each) => TAKES.has(each.name));
        const key = first && keyIn(text, first);
        if (target) take(target, isRest ? undefined : within(path, key), fallbackOf(parts), deep + 1);
      }
    }
  };
  take(pattern, [], undefined, 0);
  return { binds, children };
};

/** Patterns within patterns; code that people write has three. */
const MOST_NESTED = 40;

/** A pattern, or an expression that is assigned to. */
export const convertPattern = (
  converter: Converter,
  node: SyntaxNode,
  depth: number,
  fallback?: Node,
): PatternNode => {
  const { binds, children } = boundIn(converter, node, depth);
  const isExpression = !['VariableDefinition', 'ObjectPattern', 'ArrayPattern'].includes(node.name);
  const target = isExpression ? converter.convert(node, depth + 1) : undefined;
  return {
    type: 'pattern',
    at: spanOf(node),
    binds,
    target,
    fallback,
    children: [...(target ? [target] : []), ...children, ...(fallback ? [fallback] : [])],
  };
};

/** The parameters of a function. */
export const convertParams = (converter: Converter, list: SyntaxNode, depth: number): PatternNode[] =>
  splitAtCommas(childrenOf(list)).flatMap((group) => {
    const pattern = group.find((each) => TAKES.has(each.name));
    if (!pattern) return [];
    const node = after(group, 'Equals');
    const isRest = group.some((each) => each.name === 'Spread');
    const fallback = node && converter.convert(node, depth + 1);
    const converted = convertPattern(converter, pattern, depth, fallback);
    if (!isRest) return [converted];
    return [{ ...converted, binds: converted.binds.map((bound) => ({ ...bound, path: undefined })) }];
  });

/** The parts of a declaration between its commas: what takes the value, and the value. */
export const declarators = (
  nodes: readonly SyntaxNode[],
): { readonly pattern: SyntaxNode; readonly value: SyntaxNode | undefined }[] =>
  splitAtCommas(nodes).flatMap((group) => {
    const pattern = group.find((each) => TAKES.has(each.name));
    return pattern ? [{ pattern, value: after(group, 'Equals') }] : [];
  });
