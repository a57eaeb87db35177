/** Tokens that a mail, YAML or a terminal broke into lines, within any text. Not: a paste that is nothing but one (recognisers/compact-jws.ts). */
import { stringOf } from '#jose/jws/jws';
import { memberOf } from '#text/json';
import { sliceOf } from '#text/slice';
import type { Span } from '#text/span';
import { isWholeSignature } from './signature-length';
import { beginsAsObject, compactIn, headerIn, type CompactToken } from './tokens-in';

/** The end of a line on which a token begins. */
const BEGINNING = /(?<![\w.-])(?:ey[JA]|ew[o0k])[\w.-]{16,}(?=[ \t]*[\\^]?\r?\n)/gu;
/** A line that may go on with it, after what marks a quoted or an indented line. */
const NEXT =
  /[ \t]*[\\^]?\r?\n[ \t>|+]*(?:\d{1,4}[:.)]?[ \t]+)?([\w.-]+)(?=[ \t]*[\\^]?(?:["'`,;)<]|\r|\n|$))/uy;
const WORD = /^[A-Z]?[a-z]+[.!?]?$/u;
const MOST_LINES = 5000;
/** Lines that were read in vain, of all tokens together: where a token seems to begin on each line, all lines follow each. */
const MOST_IN_VAIN = 5000;

/** What the lines so far hold, so that none is looked at twice. */
interface Shape {
  readonly dots: number;
  /** How many characters follow the last dot. */
  readonly behind: number;
  /** The first part, as far as it goes. */
  readonly first: string;
  /** Known with the whole first part. */
  readonly alg: string | undefined;
}

export const NO_SHAPE: Shape = { dots: 0, behind: 0, first: '', alg: undefined };

const algIn = (segment: string): string | undefined => {
  const header = headerIn(segment);
  return header && stringOf(memberOf(header, 'alg')?.value);
};

/** With one more line. */
export const shapeWith = ({ dots, behind, first, alg }: Shape, line: string): Shape => {
  const parts = line.split('.');
  const last = parts.at(-1)?.length ?? 0;
  const header = dots === 0 ? first + (parts[0] ?? '') : first;
  return {
    dots: dots + parts.length - 1,
    behind: parts.length > 1 ? last : behind + last,
    first: header,
    alg: dots === 0 && parts.length > 1 ? algIn(header) : alg,
  };
};

/** True for three parts of which the last is as long as its algorithm's signatures are. */
export const isWhole = ({ dots, behind, alg }: Shape): boolean =>
  dots === 2 && alg !== undefined && isWholeSignature(alg, behind);

interface Lines {
  readonly lines: readonly Span[];
  readonly isWhole: boolean;
}

/** @param isNext whether the line goes on with those before, which have this shape */
const linesWhile = (
  text: string,
  start: Span,
  isNext: (piece: string, shape: Shape, longer: Shape) => boolean,
): Lines => {
  const lines = [start];
  let shape = shapeWith(NO_SHAPE, text.slice(start.start, start.end));
  while (lines.length < MOST_LINES && !isWhole(shape)) {
    NEXT.lastIndex = lines.at(-1)?.end ?? 0;
    const piece = NEXT.exec(text)?.[1] ?? '';
    if (piece === '' || (beginsAsObject(piece) && shape.dots === 2 && shape.behind > 0)) break;
    const longer = shapeWith(shape, piece);
    if (!isNext(piece, shape, longer)) break;
    lines.push({ start: NEXT.lastIndex - piece.length, end: NEXT.lastIndex });
    shape = longer;
  }
  return { lines, isWhole: isWhole(shape) };
};

/** All but the first and the last have one length. */
const evenLines = (text: string, start: Span): readonly Span[] => {
  let width: number | undefined;
  let isLast = false;
  return linesWhile(text, start, (piece, _, longer) => {
    if (isLast || piece.length > (width ?? Infinity)) return false;
    if (WORD.test(piece) && !isWhole(longer)) return false;
    width ??= piece.length;
    isLast = piece.length < width;
    return true;
  }).lines;
};

/** Lines of any length, where the signature is whole at the end of one. */
const anyLines = (text: string, start: Span): Lines =>
  linesWhile(text, start, (_, shape, longer) => longer.dots <= 2 || shape.dots < 2);

export interface WrappedToken {
  readonly kind: CompactToken['kind'];
  /** Two lines or more, without what marks them. */
  readonly lines: readonly Span[];
}

/** Finds broken tokens, in order. Never throws. */
export const wrappedIn = (text: string): WrappedToken[] => {
  const found: WrappedToken[] = [];
  let done = 0;
  let inVain = 0;
  const linesFrom = (start: Span): readonly Span[] => {
    if (inVain < MOST_IN_VAIN) {
      const any = anyLines(text, start);
      if (any.isWhole) return any.lines;
      inVain += any.lines.length;
    }
    return evenLines(text, start);
  };
  for (const { 0: line, index } of text.matchAll(BEGINNING)) {
    // A line that continues a token begins none, so each line is looked at once.
    if (index < done) continue;
    const lines = linesFrom({ start: index, end: index + line.length });
    done = lines.at(-1)?.end ?? index;
    if (lines.length === 1) continue;
    const joined = sliceOf(text, lines).text;
    const [token] = compactIn(joined);
    // It may not end before the last line does, or that line is none of its own.
    if (token?.start === 0 && token.end >= joined.replace(/\.$/u, '').length) {
      found.push({ kind: token.kind, lines });
    }
  }
  return found;
};

/** What was left out between the pieces of a text, in words. */
export const breaksBetween = (text: string, pieces: readonly Span[]): string => {
  const breaks = pieces.slice(1).map(({ start }, at) => text.slice(pieces[at]?.end, start));
  if (!breaks.every((each) => each.includes('\n'))) return 'white space within the token';
  return breaks.length === 1
    ? 'a line break within the token'
    : `${breaks.length} line breaks within the token`;
};
