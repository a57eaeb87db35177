/** Lines of an .env file: NAME=value, perhaps with `export` and quotes. */
import { sliceOf, type Slice } from '#text/slice';
import { replaced } from '#text/edited-slice';
import { sliceWithin } from '#text/slice-within';
import type { Found, Recogniser } from '../artifact';
import { linesOf } from '../forms/lines';
import { thingsIn } from '../things-in';

const LINE = /^\s*(?:export\s+)?([A-Za-z_]\w{0,80})\s*=[ \t]*/u;
/** Names of variables are upper case by custom; a line of another form means another kind of text. */
const CUSTOMARY = /^[ \t]*(?:export[ \t]+)?[A-Z][A-Z\d_]*[ \t]*=/mu;
/** Enough to know what the text is, few enough to be quick about it. */
const LINES_TO_JUDGE = 200;
/** Of a value over several lines: a certificate chain is shorter. */
const LONGEST_VALUE = 20_000;

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r' };

const isEnv = (pasted: string): boolean => {
  if (!CUSTOMARY.test(pasted.slice(0, 10_000))) return false;
  let lines = 0;
  let within = false;
  for (const { start, end } of linesOf(pasted)) {
    const line = pasted.slice(start, end);
    // A quoted PEM goes over several lines.
    if (/-----BEGIN /u.test(line)) within = true;
    const isPair = LINE.test(line);
    if (!within && !isPair && !/^\s*(?:#.*)?$/u.test(line)) return false;
    if (/-----END /u.test(line)) within = false;
    lines += 1;
    if (lines === LINES_TO_JUDGE) break;
  }
  return true;
};

/** Where a value ends: at the end of its line, or, when it opens a quote, at the quote that closes it, perhaps lines below. */
const valueEnd = (pasted: string, start: number, lineEnd: number): number => {
  const mark = pasted.charAt(start);
  if (!`"'\``.includes(mark) || mark === '') return lineEnd;
  const within = pasted.slice(start + 1, lineEnd);
  if (within.includes(mark)) return lineEnd;
  const close = pasted.slice(lineEnd, lineEnd + LONGEST_VALUE).indexOf(mark);
  return close < 0 ? lineEnd : lineEnd + close + 1;
};

/** The value without its quotes or the comment after it; `\n` in double quotes is a line break. */
const valueOf = (slice: Slice): Slice => {
  const mark = /^["'`]/u.exec(slice.text)?.[0];
  if (mark === undefined) {
    const comment = slice.text.search(/\s#/u);
    return comment < 0 ? slice : sliceWithin(slice, { start: 0, end: comment });
  }
  const close = slice.text.lastIndexOf(mark);
  const inner = sliceWithin(slice, { start: 1, end: close > 0 ? close : slice.text.length });
  if (mark !== '"') return inner;
  return replaced(inner, /\\["\\nr]/gu, (escape) => ESCAPES[escape.charAt(1)] ?? escape.charAt(1));
};

export default {
  says: 'Lines of a .env file',
  order: 7,
  recognise: (pasted) => {
    if (!isEnv(pasted)) return [];
    let readTo = 0;
    return Array.from(linesOf(pasted)).flatMap((line): Found[] => {
      const match = line.start < readTo ? null : LINE.exec(pasted.slice(line.start, line.end));
      if (!match) return [];
      const start = line.start + match[0].length;
      readTo = valueEnd(pasted, start, line.end);
      const slice = sliceOf(pasted, [{ start, end: readTo }]);
      return thingsIn({ slice: valueOf(slice), where: `variable ${match[1] ?? ''}` });
    });
  },
} satisfies Recogniser;
