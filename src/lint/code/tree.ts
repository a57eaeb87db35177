/** The parser's tree as the conversion looks at it. Not: the nodes that rules look at (syntax.ts). */
import type { NodeType, SyntaxNode } from '@lezer/common';
import type { Span } from '#text/span';
import { onceFor } from '../once-for';
import type { Node } from './syntax';

/** What the parts of the conversion share. */
export interface Converter {
  readonly text: string;
  readonly convert: (node: SyntaxNode, depth: number) => Node;
}

export const spanOf = ({ from, to }: SyntaxNode): Span => ({ start: from, end: to });

export const textOf = (text: string, { from, to }: SyntaxNode): string => text.slice(from, to);

/** Every child, tokens included. */
export const childrenOf = (node: SyntaxNode): SyntaxNode[] => {
  const children: SyntaxNode[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) children.push(child);
  return children;
};

/** Types say nothing about what happens when the code runs. */
const TYPES =
  /^Type|Type$|Signature$|^(?:InterfaceDeclaration|AmbientDeclaration|Privacy|Optional|Override)$/u;
const OPERATORS = /^(?:ArithOp|LogicOp|CompareOp|BitOp|UpdateOp|Equals|Arrow|Spread|Star|Interpolation\w+)$/u;
const COMMENTS = /^(?:LineComment|BlockComment|Hashbang)$/u;

/** The parser has a few hundred types of nodes, and each is looked at once. */
const hasMeaning = onceFor(
  ({ name, isError }: NodeType): boolean =>
    !isError &&
    (/^(?:null|this|super)$/u.test(name) ||
      (/^[A-Z]/u.test(name) && !TYPES.test(name) && !OPERATORS.test(name) && !COMMENTS.test(name))),
);

/** True for expressions and statements: neither a token nor a type nor a comment. */
export const isMeaning = ({ type }: SyntaxNode): boolean => hasMeaning(type);
