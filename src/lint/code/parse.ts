/** Parses JavaScript and TypeScript, JSX included, as far as it goes. Not: what the code means. The parser is large: only read.ts, which is fetched on request, imports this. */
import { parser } from '@lezer/javascript';
import type { SyntaxNode } from '@lezer/common';

import type { Unread } from './code';
import { converterOf } from './convert';
import { readable } from './nesting';
import type { Node } from './syntax';

export interface Parsed {
  readonly root: Node;
  /** In the order they stand; the first 50. */
  readonly unread: readonly Unread[];
}

/** `<T>x` is an element with JSX and a cast without it, so both are tried. */
const WITH_JSX = parser.configure({ dialect: 'ts jsx' });
const WITHOUT_JSX = parser.configure({ dialect: 'ts' });

const MOST_UNREAD = 50;

const brokenIn = (text: string, node: SyntaxNode): Unread[] => {
  const found: Unread[] = [];
  node.cursor().iterate(({ type, from, to, node: each }) => {
    if (found.length >= MOST_UNREAD || !type.isError) return found.length < MOST_UNREAD;
    // `import a = require('b')` is read, though not by the parser.
    const parent = each.parent?.name === 'ImportDeclaration' ? text.slice(from, to + 1) : '';
    if (parent.startsWith('=')) return false;
    const last = found.at(-1)?.at;
    const says =
      from === to ? 'Something is missing here.' : 'This does not fit what stands before it, and was passed over.';
    if (last?.end !== from) found.push({ at: { start: from, end: to }, says });
    return false;
  });
  return found;
};

interface Read {
  readonly tree: SyntaxNode;
  readonly unread: readonly Unread[];
}

const readWith = (dialect: typeof parser, text: string): Read => {
  const tree = dialect.parse(text).topNode;
  return { tree, unread: brokenIn(text, tree) };
};

/** The parser's own recursion can run out of stack where statements nest without brackets; then half as much is read. */
const readAsFarAsItGoes = (text: string): Read & { readonly end: number } => {
  for (let end = readable(text); ; end = Math.floor(end / 2)) {
    try {
      const read = text.slice(0, end);
      const first = readWith(WITH_JSX, read);
      if (first.unread.length === 0) return { ...first, end };
      const second = readWith(WITHOUT_JSX, read);
      return { ...(second.unread.length < first.unread.length ? second : first), end };
    } catch (error) {
      if (!(error instanceof RangeError) || end === 0) throw error;
    }
  }
};

/**
 * Parses a text. Never throws; takes time in proportion to the text's length.
 * @returns the nodes of all that could be read, and the places that could not
 */
export const parse = (text: string): Parsed => {
  const { tree, unread, end } = readAsFarAsItGoes(text);
  const deep: Unread[] = [];
  const { convert } = converterOf(text.slice(0, end), ({ from, to }) => {
    if (deep.length < MOST_UNREAD) {
      deep.push({ at: { start: from, end: to }, says: 'This is nested too deep to be read.' });
    }
  });
  const root = convert(tree, 0);
  const says = 'From here on nothing was read: it is too long or nested too deep.';
  const rest: Unread[] = end < text.length ? [{ at: { start: end, end: text.length }, says }] : [];
  const all = [...unread, ...deep, ...rest].toSorted((a, b) => a.at.start - b.at.start);
  return { root, unread: all.slice(0, MOST_UNREAD) };
};
