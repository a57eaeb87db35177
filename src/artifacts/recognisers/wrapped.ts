/** Tokens that a mail, YAML or a terminal broke into lines, among other text. Not: a paste that is nothing but one (compact-jws.ts). */
import { sliceOf } from '#text/slice';
import type { Span } from '#text/span';
import type { Found, Recogniser } from '../artifact';
import { beginsAsObject, compactIn } from '../tokens-in';

/** The end of a line on which a token begins. */
const BEGINNING = /(?<![\w.-])(?:ey[JA]|ew[o0k])[\w.-]{16,}(?=[ \t]*\\?\r?\n)/gu;
/** A line that may go on with it, after what marks a quoted or an indented line. */
const NEXT = /[ \t]*\\?\r?\n[ \t>|]*([\w.-]+)(?=[ \t]*\\?(?:["'`,;)]|\r|\n|$))/uy;
const WORD = /^[A-Z]?[a-z]+[.!?]?$/u;
/** Lengths of whole signatures: HS256, HS384, HS512 and ES256, ES384, ES512, RSA of 2048, 3072 and 4096 bits. */
const SIGNATURES: ReadonlySet<number> = new Set([43, 64, 86, 128, 176, 342, 512, 683]);
const MOST_LINES = 5000;

/** What the lines so far hold: how many dots, and how many characters behind the last one. */
interface Shape {
  readonly dots: number;
  readonly behind: number;
}

const shapeWith = ({ dots, behind }: Shape, piece: string): Shape => {
  const more = piece.split('.');
  const last = more.at(-1)?.length ?? 0;
  return { dots: dots + more.length - 1, behind: more.length > 1 ? last : behind + last };
};

const isWhole = ({ dots, behind }: Shape): boolean => dots === 2 && SIGNATURES.has(behind);

/** The lines: all but the first and the last have one length. */
const linesFrom = (text: string, first: Span): Span[] => {
  const lines = [first];
  let width: number | undefined;
  let shape = shapeWith({ dots: 0, behind: 0 }, text.slice(first.start, first.end));
  while (lines.length < MOST_LINES && !isWhole(shape)) {
    NEXT.lastIndex = lines.at(-1)?.end ?? 0;
    const match = NEXT.exec(text);
    const piece = match?.[1] ?? '';
    if (!match || piece.length > (width ?? Infinity) || WORD.test(piece)) break;
    if (beginsAsObject(piece) && shape.dots === 2) break;
    lines.push({ start: NEXT.lastIndex - piece.length, end: NEXT.lastIndex });
    shape = shapeWith(shape, piece);
    width ??= piece.length;
    if (piece.length < width) break;
  }
  return lines;
};

const tokenOf = (pasted: string, lines: readonly Span[]): Found | undefined => {
  if (lines.length === 1) return undefined;
  const { text } = sliceOf(pasted, lines);
  const [token] = compactIn(text);
  // It may not end before the last line does, or that line is none of its own.
  if (token?.start !== 0 || token.end < text.replace(/\.$/u, '').length) return undefined;
  const breaks = lines.length - 1;
  return {
    kind: token.kind,
    slice: sliceOf(pasted, lines),
    leftOut: [breaks === 1 ? 'a line break within the token' : `${breaks} line breaks within the token`],
  };
};

export default {
  says: 'Tokens broken into lines within a mail, YAML or a log',
  order: 24,
  recognise: (pasted) => {
    const found: Found[] = [];
    let done = 0;
    for (const { 0: line, index } of pasted.matchAll(BEGINNING)) {
      // A line that was taken for the next one of a token begins none, so that each is looked at once.
      if (index < done) continue;
      const lines = linesFrom(pasted, { start: index, end: index + line.length });
      done = lines.at(-1)?.end ?? index;
      found.push(...[tokenOf(pasted, lines)].filter((token) => token !== undefined));
    }
    return found;
  },
} satisfies Recogniser;
