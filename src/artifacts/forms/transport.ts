/** What the way of a text put into it: colours of a terminal, HTML's character references, the soft breaks of mails, the joints of code. Not: base64 (base64.ts), or octets of URLs (text/escapes.ts). */
import type { Slice } from '#text/slice';
import { replaced } from '#text/edited-slice';
import { decodeUtf8 } from '#text/utf8';

const without = (slice: Slice, pattern: RegExp): Slice => replaced(slice, pattern, () => '');

/** Control sequences of ECMA-48 section 5.4, colours among them; a colour also where its escape character was lost or spelled out. */
const CONTROLS = /\u001b\[[\d;?]*[A-Za-z]|(?:\^\[|\\(?:x1b|033|e|u001b))?\[\d[\d;]*m/giu;

const withoutColours = (slice: Slice): Slice =>
  /\[[\d;?]*[A-Za-z]/u.test(slice.text) ? without(slice, CONTROLS) : slice;

/** Two texts of a program that it joins: `"…" +`, `"…" & _`, or one below the other as in Python, behind the quote that closes the first. */
const JOIN = String.raw`[ \t]*(?:\+|&[ \t]*_|\.)?[ \t]*\\?\r?\n[ \t]*(?:[+.&][ \t]*)?[bfru]?["'\x60]`;
/** No claims set begins the second, or it is a list. A pattern that begins with a character is looked for many times quicker than one that looks behind it first. */
const JOINT = new RegExp(
  `["'\x60](?:(?<=[\\w-].)${JOIN}(?=[\\w.-])(?!ey[JA])|(?<=\\..)${JOIN}(?=[\\w-]))`,
  'gu',
);

/** Markdown marks what would be its own sign. */
const MARKED = /\\(?<=[\w.-]\\)(?=[_.~-])/gu;

const ESCAPES = /\\x2[de]|\\05[56]/giu;

/** A text of which every character is an escape, as a program prints what it takes for no ASCII. */
const ALL_ESCAPED = /(?:\\u00[2-7][\da-f]){20}/iu;
const ESCAPED = /\\u00[2-7][\da-f]/giu;

/** A dot or a hyphen as an escape of a programming language, and texts of nothing else than escapes. */
const withoutEscapes = (slice: Slice): Slice => {
  if (!slice.text.includes('\\')) return slice;
  const plain = ALL_ESCAPED.test(slice.text)
    ? replaced(slice, ESCAPED, (escape) => String.fromCharCode(Number.parseInt(escape.slice(2), 16)))
    : slice;
  return replaced(plain, ESCAPES, (escape) => (/[d5]$/iu.test(escape) ? '-' : '.'));
};

/** Elements that colour the parts of a token, and those that say where it may break. */
const COLOURING =
  /<\/?wbr\s*\/?>|(?<=\.)(?:<\/?(?:span|b|i|em|strong|font|mark|code|u)\b[^<>]{0,200}>)+(?=[\w-])|(?<=[\w-])(?:<\/?(?:span|b|i|em|strong|font|mark|code|u)\b[^<>]{0,200}>)+(?=\.)/giu;
const BREAKS = /<br\s*\/?>(?:\r?\n)?/giu;

const withoutElements = (slice: Slice): Slice => {
  if (!slice.text.includes('<')) return slice;
  return replaced(without(slice, COLOURING), BREAKS, () => '\n');
};

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
  shy: '\u00ad',
  zwj: '\u200d',
  zwnj: '\u200c',
  newline: '\n',
  plus: '+',
  sol: '/',
  dash: '-',
};
const REFERENCES = /&(?:#\d{1,6}|#x[\da-f]{1,6}|[a-z]{2,8});/giu;

const referenceMeans = (reference: string): string | undefined => {
  const name = reference.slice(1, -1);
  if (!name.startsWith('#')) return NAMED[name.toLowerCase()];
  const isHex = /^#x/iu.test(name);
  const point = Number.parseInt(name.slice(isHex ? 2 : 1), isHex ? 16 : 10);
  return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : undefined;
};

/** Character references of HTML (its section 13.5), those that are in tokens and around them. */
const withoutReferences = (slice: Slice): Slice =>
  /&#?\w+;/u.test(slice.text) ? replaced(slice, REFERENCES, referenceMeans) : slice;

/** A line of base64 ends with an equals sign too: what follows it is no more of the token. */
const SOFT_BREAK = String.raw`=[ \t]*\r?\n(?:[ \t]*>)*[ \t]?(?!-----|\s|[\w"'-]+\s*:|$)`;
const OCTETS = new RegExp(`${SOFT_BREAK}|(?:=[\\dA-F]{2})+`, 'gu');
const SENT_BY_MAIL = new RegExp(`[\\w.-]${SOFT_BREAK}|=(?:3D|2E|5F|2D)`, 'u');

const octetsMean = (match: string): string | undefined => {
  if (/\s/u.test(match)) return '';
  const bytes = Uint8Array.from(match.slice(1).split('='), (digits) => Number.parseInt(digits, 16));
  const { text, invalidAt } = decodeUtf8(bytes);
  return invalidAt === undefined ? text : undefined;
};

/** Quoted-printable (RFC 2045 section 6.7); a line that ends with an equals sign or an encoded one tells it. */
const withoutSoftBreaks = (slice: Slice): Slice =>
  SENT_BY_MAIL.test(slice.text) ? replaced(slice, OCTETS, octetsMean) : slice;

/** What is undone, in the order in which a reader would. */
const UNDO: readonly ((slice: Slice) => Slice)[] = [
  withoutColours,
  withoutSoftBreaks,
  withoutElements,
  withoutReferences,
  withoutEscapes,
  (slice) => without(slice, MARKED),
  (slice) => without(slice, JOINT),
];

/** The text as it was sent; the slice itself when there was nothing to undo. */
export const asSent = (slice: Slice): Slice => UNDO.reduce((text, undo) => undo(text), slice);
