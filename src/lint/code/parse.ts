/** Parses JavaScript and TypeScript, JSX included, as far as it goes. The parser is large: only read.ts, which is fetched on request, imports this. */
import { parser } from '@lezer/javascript';
import type { SyntaxNode } from '@lezer/common';
import { blank } from '#text/blank';
import { scriptWithin } from '#artifacts/forms/script-within';

import type { Unread } from './code';
import { converterOf } from './convert';
import { repaired } from './repairs';
import type { Node } from './syntax';

export interface Parsed {
  readonly root: Node;
  /** In the order of the text; the first 50. */
  readonly unread: readonly Unread[];
}

/** `<T>x` is an element with JSX and a cast without it, so both are tried. */
const WITH_JSX = parser.configure({ dialect: 'ts jsx' });
const WITHOUT_JSX = parser.configure({ dialect: 'ts' });

const MOST_UNREAD = 50;
/** Places that are looked at again, since they may have a form that the parser does not know. */
const MOST_BROKEN = 1000;

const brokenIn = (text: string, node: SyntaxNode): Unread[] => {
  const found: Unread[] = [];
  node.cursor().iterate((each) => {
    const { type, from, to } = each;
    if (found.length >= MOST_BROKEN || !type.isError) return found.length < MOST_BROKEN;
    // `import a = require('b')` is read, though not by the parser.
    const parent = each.node.parent?.name === 'ImportDeclaration' ? text.slice(from, to + 1) : '';
    if (parent.startsWith('=')) return false;
    const last = found.at(-1)?.at;
    const says =
      from === to
        ? 'Something is missing here.'
        : 'This does not fit the code before it, so Claimcheck skipped it.';
    if (last?.end !== from) found.push({ at: { start: from, end: to }, says });
    return false;
  });
  return found;
};

/** UTF-16 units; a longer text is a bundle, which nobody reviews by reading. */
const LONGEST = 200_000;

/**
 * Places on the parser's stack, three for each node that is open. What a step costs grows with them, so that deep
 * nesting would take time that grows with its square; code that people write opens a tenth of it.
 */
const DEEPEST = 2000;

/**
 * Steps in which the parser looks for a way on after something that does not fit, times the length of the text:
 * each can read to its end. Text that needs more is no code.
 */
const MOST_RECOVERING = 20_000_000;

/** Not part of the parser's interface: without them nothing is limited, which the tests would show. */
interface Inner {
  readonly stacks?: readonly { readonly stack?: readonly number[] }[];
  readonly recovering?: number;
}

const isTooDeep = ({ stacks = [] }: Inner): boolean =>
  stacks.some(({ stack = [] }) => stack.length > DEEPEST);

interface Read {
  readonly tree: SyntaxNode;
  readonly unread: readonly Unread[];
  /** Nothing behind it was read. */
  readonly end: number;
}

const readWith = (dialect: typeof parser, text: string): Read => {
  const running = dialect.startParse(text);
  let tree = running.advance();
  let recovering = 0;
  while (!tree) {
    const inner = running as Inner;
    if ((inner.recovering ?? 0) > 0) recovering += 1;
    const isTooMuch = recovering * text.length > MOST_RECOVERING || isTooDeep(inner);
    if (isTooMuch && running.stoppedAt === null) running.stopAt(running.parsedPos);
    tree = running.advance();
  }
  const end = running.stoppedAt ?? text.length;
  return {
    tree: tree.topNode,
    unread: brokenIn(text, tree.topNode).filter(({ at }) => end === text.length || at.start < end),
    end,
  };
};

/** A form within a form within a form. */
const MOST_REPAIRS = 4;

/** The parser stumbles over what follows some comments. */
const withoutComments = (text: string, tree: SyntaxNode): string => {
  let made = '';
  let done = 0;
  tree.cursor().iterate(({ name, from, to }) => {
    if (!/^(?:Block|Line)Comment$/u.test(name)) return;
    made += text.slice(done, from) + blank(text.slice(from, to));
    done = to;
  });
  return made + text.slice(done);
};

/** Reads it again with what it stumbled over repaired, and takes the reading that leaves the fewest places. */
const readRepaired = (dialect: typeof parser, text: string): Read => {
  let best = readWith(dialect, text);
  let read = best;
  let given = text;
  for (let left = MOST_REPAIRS; left > 0 && read.unread.length > 0 && read.end === text.length; left -= 1) {
    const places = read.unread.map(({ at }) => at);
    const made = repaired(left === MOST_REPAIRS ? withoutComments(given, read.tree) : given, places);
    if (made === given) break;
    given = made;
    read = readWith(dialect, given);
    if (read.end === text.length && read.unread.length < best.unread.length) best = read;
  }
  return best;
};

const readAsFarAsItGoes = (text: string): Read => {
  const whole = text.slice(0, LONGEST);
  const read = scriptWithin(whole) ?? whole;
  const first = readRepaired(WITH_JSX, read);
  if (first.unread.length === 0 && first.end === read.length) return first;
  const second = readRepaired(WITHOUT_JSX, read);
  const isBetter = second.end > first.end || second.unread.length < first.unread.length;
  return second.end === read.length && isBetter ? second : first;
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
      deep.push({ at: { start: from, end: to }, says: 'This is nested too deeply to read.' });
    }
  });
  const root = convert(tree, 0);
  const says =
    'Claimcheck read nothing after this place: the code is too long, too deeply nested, or too different.';
  const rest: Unread[] = end < text.length ? [{ at: { start: end, end: text.length }, says }] : [];
  const all = [...unread, ...deep, ...rest].toSorted((a, b) => a.at.start - b.at.start);
  return { root, unread: all.slice(0, MOST_UNREAD) };
};
