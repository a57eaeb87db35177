/** What the way of a text put into it: colours of a terminal, HTML's character references, the soft breaks of mails. Not: base64 (base64.ts), or octets of URLs (text/escapes.ts). */
import type { Slice } from '#text/slice';
import { edited, type Edit } from '#text/slice-within';
import { decodeUtf8 } from '#text/utf8';

const editsOf = (text: string, pattern: RegExp, decode: (match: string) => string | undefined): Edit[] =>
  Array.from(text.matchAll(pattern)).flatMap(({ 0: match, index }) => {
    const meant = decode(match);
    return meant === undefined ? [] : [{ start: index, end: index + match.length, text: meant }];
  });

/** Control sequences of ECMA-48 section 5.4, colours among them. */
const CONTROLS = /\u001b\[[\d;?]*[A-Za-z]/gu;

const withoutColours = (slice: Slice): Slice =>
  slice.text.includes('\u001b[')
    ? edited(
        slice,
        editsOf(slice.text, CONTROLS, () => ''),
      )
    : slice;

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
  period: '.',
  lowbar: '_',
  hyphen: '-',
  equals: '=',
  nbsp: ' ',
};
const REFERENCES = /&(?:#\d{1,6}|#x[\da-f]{1,6}|[a-z]{2,8});/giu;

const referenceMeans = (reference: string): string | undefined => {
  const name = reference.slice(1, -1);
  if (!name.startsWith('#')) return NAMED[name.toLowerCase()];
  const isHex = /^#x/iu.test(name);
  const point = Number.parseInt(name.slice(isHex ? 2 : 1), isHex ? 16 : 10);
  return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : undefined;
};

/** Character references of HTML (its section 13.5), those that stand in tokens and around them. */
const withoutReferences = (slice: Slice): Slice =>
  /&#?\w+;/u.test(slice.text) ? edited(slice, editsOf(slice.text, REFERENCES, referenceMeans)) : slice;

/** A line of base64 ends with an equals sign too: what follows it is no more of the token. */
const SOFT_BREAK = String.raw`=[ \t]*\r?\n(?!-----|\s|[\w"'-]+\s*:|$)`;
const OCTETS = new RegExp(`${SOFT_BREAK}|(?:=[\\dA-F]{2})+`, 'gu');
const SENT_BY_MAIL = new RegExp(`[\\w.-]${SOFT_BREAK}|=(?:3D|2E)`, 'u');

const octetsMean = (match: string): string | undefined => {
  if (/\s/u.test(match)) return '';
  const bytes = Uint8Array.from(match.slice(1).split('='), (digits) => Number.parseInt(digits, 16));
  const { text, invalidAt } = decodeUtf8(bytes);
  return invalidAt === undefined ? text : undefined;
};

/** Quoted-printable (RFC 2045 section 6.7); a line that ends with an equals sign or an encoded one tells it. */
const withoutSoftBreaks = (slice: Slice): Slice =>
  SENT_BY_MAIL.test(slice.text) ? edited(slice, editsOf(slice.text, OCTETS, octetsMean)) : slice;

/** What is undone, in the order in which a reader would. */
const UNDO: readonly ((slice: Slice) => Slice)[] = [withoutColours, withoutSoftBreaks, withoutReferences];

/** The text as it was sent; the slice itself when there was nothing to undo. */
export const asSent = (slice: Slice): Slice => UNDO.reduce((text, undo) => undo(text), slice);
