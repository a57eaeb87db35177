/** Text within base64 or base64url, as Kubernetes secrets, Basic credentials, cookies of Supabase and SASL have it. Not: the parts of a token (jose/jws/jws.ts). */
import { decodeBase64url } from '#text/base64url';
import { CarriedSlice } from '#text/carried-slice';
import type { Slice } from '#text/slice';
import { Edits, editedTo, sliceWithin, throughSlice } from '#text/slice-within';
import type { Span } from '#text/span';
import { decodeUtf8 } from '#text/utf8';
import type { Part } from '../part';
import { isPromising } from '../promising';

const PREFIX = /^(?:basic[ \t]+|base64[-:,])/iu;
/** MIME breaks it into lines (RFC 2045 section 6.8). */
const ALPHABET = /^[\w+/\s-]+$/u;
const SHORTEST = 24;

/** Where in a value base64 stands, without what is put around it. */
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
const WORD = /[\w+/-]{40,}={0,2}/gu;

/** The words of a text in which base64 stands. */
export const base64Words = (slice: Slice): Slice[] =>
  Array.from(slice.text.matchAll(WORD)).flatMap(({ 0: word, index }) => {
    const end = index + word.length;
    const isPart = /^e[yw]/u.test(word) && (slice.text[index - 1] === '.' || slice.text[end] === '.');
    return isPart ? [] : [sliceWithin(slice, { start: index, end })];
  });
