/** Rows of a table of cookies, as developer tools copy them or `curl -c` writes them: each becomes the Set-Cookie field that it tells. */
import { writtenDate } from '#cookies/written-date';
import { edited, type Edit } from '#text/edited-slice';
import { sliceOf } from '#text/slice';
import type { Span } from '#text/span';
import type { Found, Recogniser } from '../artifact';
import { setCookieThings } from '../forms/cookies';
import { rowsOf, type Row } from '../forms/table';

type Column = 'name' | 'value' | 'domain' | 'path' | 'expires' | 'secure' | 'httpOnly' | 'sameSite';
type Columns = Readonly<Partial<Record<Column, number>>>;

/** Chrome, Edge and Firefox. */
const CHROMIUM: Columns = {
  name: 0,
  value: 1,
  domain: 2,
  path: 3,
  expires: 4,
  httpOnly: 6,
  secure: 7,
  sameSite: 8,
};
/** Safari, which writes sizes with a unit. */
const SAFARI: Columns = { ...CHROMIUM, secure: 6, httpOnly: 7 };
/** The file that `curl -c` and browser extensions write; its second column says whether hosts below the domain get the cookie. */
const NETSCAPE: Columns = { domain: 0, path: 2, secure: 3, expires: 4, name: 5, value: 6 };

const TITLES: Readonly<Record<string, Column>> = {
  name: 'name',
  value: 'value',
  domain: 'domain',
  host: 'domain',
  path: 'path',
  'expires / max-age': 'expires',
  expires: 'expires',
  secure: 'secure',
  httponly: 'httpOnly',
  samesite: 'sameSite',
};

const HTTP_ONLY = '#HttpOnly_';
const HOST = /^\.?(?:[\w-]+\.)*[\w-]+$|^\[[\da-f:]+\]$/iu;
const YES = /^(?:✓|✔|true|yes)$/iu;
const FLAG = /^(?:✓|✔|true|false|yes|no|-)?$/iu;
const SAME_SITE = /^(?:Strict|Lax|None|)$/iu;
/** `Session`, or a date of any language. */
const EXPIRES = /^(?:Session|session|.*\d.*)$/u;

type TextAt = (column: Column) => string;

/** The columns' titles, when the first row names them. */
const titlesIn = (texts: readonly string[]): Columns | undefined => {
  const found = new Map(texts.map((text, at) => [TITLES[text.trim().toLowerCase()], at]));
  const [name, value] = [found.get('name'), found.get('value')];
  if (name === undefined || value === undefined || !found.has('domain')) return undefined;
  found.delete(undefined);
  return Object.fromEntries(found);
};

/** What the cells of a row without titles tell that it is. */
const columnsOf = (texts: readonly string[]): Columns | undefined => {
  const at = (index: number): string => (texts[index] ?? '').trim();
  if (/^(?:TRUE|FALSE)$/u.test(at(1)) && /^(?:TRUE|FALSE)$/u.test(at(3)) && /^\d+$/u.test(at(4))) {
    return texts.length === 7 ? NETSCAPE : undefined;
  }
  const isRow = HOST.test(at(2)) && at(3).startsWith('/') && EXPIRES.test(at(4));
  if (!isRow || !FLAG.test(at(6)) || !FLAG.test(at(7)) || !SAME_SITE.test(at(8))) return undefined;
  if (/^\d+$/u.test(at(5))) return CHROMIUM;
  return /^[\d.,]+\s?[KM]?B$/u.test(at(5)) ? SAFARI : undefined;
};

/** As the Expires attribute is written; nothing for the end of the browser's session, and for a date of another language. */
const expiresOf = (cell: string): string => {
  const time = /^\d+$/u.test(cell) ? Number(cell) * 1000 : (writtenDate(cell) ?? 0);
  return time > 0 && time <= 8.64e15 ? `; Expires=${new Date(time).toUTCString()}` : '';
};

/** What each column becomes in a Set-Cookie field. */
const ATTRIBUTES: Readonly<Partial<Record<Column, (cell: string, textAt: TextAt) => string>>> = {
  // A leading dot, or the second column of `curl`, tells that hosts below it get the cookie too.
  domain: (cell) => {
    const plain = cell.startsWith(HTTP_ONLY) ? cell.slice(HTTP_ONLY.length) : cell;
    const domain = plain.startsWith('.') ? `; Domain=${plain.slice(1)}` : '';
    return plain === cell ? domain : `${domain}; HttpOnly`;
  },
  path: (cell) => `; Path=${cell}`,
  expires: expiresOf,
  secure: (cell) => (YES.test(cell) ? '; Secure' : ''),
  httpOnly: (cell) => (YES.test(cell) ? '; HttpOnly' : ''),
  // Firefox shows None too where nothing was set, and browsers keep no other None without Secure.
  sameSite: (cell, textAt) =>
    cell === '' || (/^none$/iu.test(cell) && !YES.test(textAt('secure'))) ? '' : `; SameSite=${cell}`,
};

/** The row as a field value: name and value as they are, each other cell as the attribute that it tells. */
const fieldOf = (pasted: string, row: Row, columns: Columns): Found[] => {
  const spanOf = (column: Column): Span | undefined => row[columns[column] ?? -1];
  const textAt: TextAt = (column) => {
    const span = spanOf(column);
    return span ? pasted.slice(span.start, span.end).trim() : '';
  };
  const name = spanOf('name');
  const value = spanOf('value');
  if (!name || !value || textAt('name') === '') return [];
  // The tab after the name becomes the equals sign.
  const spans: Span[] = [{ start: name.start, end: name.end + 1 }, value];
  const width = (until: number): number =>
    spans.slice(0, until).reduce((sum, { start, end }) => sum + end - start, 0);
  const edits: Edit[] = [{ start: width(1) - 1, end: width(1), text: '=' }];
  for (const column of ['domain', 'path', 'expires', 'secure', 'httpOnly', 'sameSite'] as const) {
    const span = spanOf(column);
    if (!span || span.end === span.start) continue;
    const start = width(spans.length);
    spans.push(span);
    edits.push({ start, end: width(spans.length), text: ATTRIBUTES[column]?.(textAt(column), textAt) ?? '' });
  }
  return setCookieThings({ slice: edited(sliceOf(pasted, spans), edits) }, undefined, [
    'the columns of a table',
  ]);
};

export default {
  says: 'Cookies copied from developer tools, or saved by curl',
  order: 8,
  recognise: (pasted) => {
    const rows = rowsOf(pasted, (line) => line.startsWith('#') && !line.startsWith(HTTP_ONLY));
    const textsOf = (row: Row): string[] => row.map(({ start, end }) => pasted.slice(start, end));
    const [first] = rows;
    const titles = first && titlesIn(textsOf(first));
    return (titles ? rows.slice(1) : rows).flatMap((row) => {
      const columns = titles ?? columnsOf(textsOf(row));
      return columns ? fieldOf(pasted, row, columns) : [];
    });
  },
} satisfies Recogniser;
