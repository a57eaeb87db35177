/** The script in a text that is not script alone: HTML, Vue, Svelte and Astro files, Markdown with fences. Expressions in a template are left out. */

import { blank } from '#text/blank';

const MARKUP =
  /^\s*(?:<!--[^]{0,4000}?-->\s*){0,4}<(?:!doctype\b|(?:html|head|body|script|template|style)\b|svelte:|[a-z][\w-]{0,40}[\s>])/iu;
const OPENS = /<script\b((?:[^>"']|"[^"]*"|'[^']*'){0,400})>/giu;
const CLOSES = /<\/script\s{0,20}>/giu;
/** Data, and templates of other languages. */
const NO_SCRIPT =
  /\btype\s*=\s*["']?(?!(?:text|application)\/(?:java|type|ecma)script|module|["'])[\w/+.-]+/iu;
const FENCE =
  /^[ \t]*(```|~~~)[ \t]*(?:[cm]?[jt]sx?|javascript|typescript|node|vue|svelte)\b[^\n]{0,200}$|^[ \t]*(?:```|~~~)[ \t\r]*$/gimu;
const FRONT_MATTER = /^---[ \t]*\r?\n/u;

interface Piece {
  readonly start: number;
  readonly end: number;
}

/** Each is read from where the last one ended, so that no part is read twice. */
const scriptsIn = (text: string): Piece[] => {
  const pieces: Piece[] = [];
  OPENS.lastIndex = 0;
  for (let opened = OPENS.exec(text); opened; opened = OPENS.exec(text)) {
    CLOSES.lastIndex = OPENS.lastIndex;
    const closed = CLOSES.exec(text);
    if (!closed) break;
    if (!NO_SCRIPT.test(opened[1] ?? '')) pieces.push({ start: OPENS.lastIndex, end: closed.index });
    OPENS.lastIndex = CLOSES.lastIndex;
  }
  return pieces;
};

const fencesIn = (text: string): Piece[] => {
  const pieces: Piece[] = [];
  let start: number | undefined;
  for (const { index, 0: line, 1: opens } of text.matchAll(FENCE)) {
    if (start === undefined) start = opens ? index + line.length : undefined;
    else if (!opens) {
      pieces.push({ start, end: index });
      start = undefined;
    }
  }
  return pieces;
};

/** What is between the first two lines of hyphens, when markup follows. */
const frontMatterIn = (text: string): Piece[] => {
  const start = FRONT_MATTER.exec(text)?.[0].length;
  const end = start === undefined ? -1 : text.indexOf('\n---', start - 1);
  return start === undefined || end < 0 || !/^\s*[<{]/u.test(text.slice(end + 4, end + 400))
    ? []
    : [{ start, end }];
};

/** True for Markdown with code in fences. */
export const isMarkdown = (text: string): boolean => !MARKUP.test(text) && fencesIn(text).length > 0;

const piecesOf = (text: string): Piece[] => {
  if (MARKUP.test(text)) return scriptsIn(text);
  const front = frontMatterIn(text);
  return front.length > 0 ? [...front, ...scriptsIn(text)] : fencesIn(text);
};

/**
 * The text with blanks in place of all that is no script, so that every place stays where it is.
 * @returns nothing when no script is within other text
 */
export const scriptWithin = (text: string): string | undefined => {
  const pieces = piecesOf(text);
  if (pieces.length === 0) return undefined;
  let made = '';
  let done = 0;
  for (const { start, end } of pieces.toSorted((a, b) => a.start - b.start)) {
    if (start < done) continue;
    made += `${blank(text.slice(done, start))}${text.slice(start, end)}`;
    done = end;
  }
  return made + blank(text.slice(done));
};
