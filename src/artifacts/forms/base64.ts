/** Text within base64, base64url or hexadecimal, as Kubernetes secrets, Basic credentials, cookies of Supabase and SASL have it. Not: the parts of a token (jose/jws/jws.ts). */
import { decodeBase64url } from '#text/base64url';
import { CarriedSlice } from '#text/carried-slice';
import { Edits, editedTo } from '#text/edited-slice';
import { codesIn, longRuns } from '#text/long-runs';
import { sliceOf, type Slice } from '#text/slice';
import { sliceWithin, throughSlice } from '#text/slice-within';
import type { Span } from '#text/span';
import { decodeUtf8 } from '#text/utf8';
import type { Part } from '../part';
import { isPromising } from '../promising';

const PREFIX = /^(?:basic[ \t]+|base64[-:,])/iu;
/** MIME breaks it into lines (RFC 2045 section 6.8). */
const ALPHABET = /^[\w+/\s-]+$/u;
const SHORTEST = 24;

/** Where in a value base64 is, without what is put around it. */
const encodedIn = (text: string): Span | undefined => {
  const value = text.trim();
  const start = text.length - text.trimStart().length + (PREFIX.exec(value)?.[0].length ?? 0);
  const end = text.trimEnd().replace(/={1,2}$/u, '').length;
  return end - start >= SHORTEST && ALPHABET.test(text.slice(start, end)) ? { start, end } : undefined;
};

const BREAKS = /\s+/gu;

const breaksIn = (text: string): Edits => {
  const edits = new Edits();
  for (const { 0: space, index } of text.matchAll(BREAKS)) edits.add(index, index + space.length, 0);
  return edits;
};

const withoutBreaks = (slice: Slice): Slice => {
  const bare = slice.text.replaceAll(BREAKS, '');
  return bare === slice.text ? slice : editedTo(slice, 0, bare, breaksIn);
};

/** What the value says, when it is base64 of text that may hold a token or a key. */
export const base64In = (slice: Slice): Part[] => {
  const encoded = encodedIn(slice.text);
  if (!encoded) return [];
  const bare = withoutBreaks(sliceWithin(slice, encoded));
  const decoded = decodeBase64url(bare.text);
  if (decoded.problems.some(({ kind }) => kind !== 'standard-alphabet' && kind !== 'trailing-bits'))
    return [];
  const utf8 = decodeUtf8(decoded.bytes);
  if (utf8.invalidAt !== undefined || !isPromising(utf8.text)) return [];
  return [{ slice: throughSlice(bare, new CarriedSlice(decoded, utf8, 0)), where: 'base64' }];
};

/** Words of base64 that are too long for a name; a dot beside one makes it a part of a token. */
const WORD = codesIn(/[\w+/-]/u);
const SHORTEST_WORD = 40;
const PADDING = /={0,2}/uy;
/** The next line of one that was broken into lines of one length. */
const NEXT = /[ \t]*\r?\n[ \t>|]*([\w+/]{2,}={0,2})(?=[ \t]*(?:[\r\n<"']|$))/uy;

/** The lines of a broken value; nothing where it has one. */
const brokenAt = (text: string, start: number, word: string): Span[] => {
  const lines = [{ start, end: start + word.length }];
  for (;;) {
    NEXT.lastIndex = lines.at(-1)?.end ?? 0;
    const next = NEXT.exec(text)?.[1] ?? '';
    if (next === '' || next.length > word.length) return lines;
    lines.push({ start: NEXT.lastIndex - next.length, end: NEXT.lastIndex });
    if (next.length < word.length) return lines;
  }
};

const DIGITS = codesIn(/[\da-f ]/iu);
const SHORTEST_DIGITS = 80;
const HEXADECIMAL = /(?<![\da-f])(?:[\da-f]{2} ?){40,}/giu;

/** What digits say, when it is text that may hold a token or a key. */
const digitsSay = (slice: Slice, span: Span): Part[] => {
  const edits = new Edits();
  let text = '';
  for (const { 0: pair, index } of slice.text.slice(span.start, span.end).matchAll(/[\da-f]{2} ?/giu)) {
    text += String.fromCharCode(Number.parseInt(pair, 16));
    edits.add(index, index + pair.length, 1);
  }
  return isPromising(text)
    ? [{ slice: editedTo(sliceWithin(slice, span), 0, text, edits), where: 'hexadecimal' }]
    : [];
};

/** Tokens and keys as hexadecimal digits of their text. */
const hexIn = (slice: Slice): Part[] =>
  Array.from(longRuns(slice.text, DIGITS, SHORTEST_DIGITS)).flatMap((run) =>
    Array.from(slice.text.slice(run.start, run.end).matchAll(HEXADECIMAL)).flatMap(({ 0: digits, index }) => {
      const start = run.start + index;
      return digitsSay(slice, { start, end: start + digits.length });
    }),
  );

/** What the words around base64 or hexadecimal say. */
export const encodedWords = (slice: Slice): Part[] => {
  const { text } = slice;
  let done = 0;
  const inBase64 = Array.from(longRuns(text, WORD, SHORTEST_WORD)).flatMap((run): Part[] => {
    const { start: index } = run;
    PADDING.lastIndex = run.end;
    const end = run.end + (PADDING.exec(text)?.[0].length ?? 0);
    const word = text.slice(index, end);
    if (index < done || (/^e[yw]/u.test(word) && (text[index - 1] === '.' || text[end] === '.'))) return [];
    const lines = word.endsWith('=') ? [{ start: index, end }] : brokenAt(text, index, word);
    // Each line is looked at once, whether they belong together or not.
    done = lines.at(-1)?.end ?? end;
    const whole = lines.length > 1 ? base64In(throughSlice(slice, sliceOf(text, lines))) : [];
    return whole.length > 0 ? whole : lines.flatMap((line) => base64In(sliceWithin(slice, line)));
  });
  return [...inBase64, ...hexIn(slice)];
};
