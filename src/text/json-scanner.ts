/** What is at a reading position of JSON text: white space, strings, numbers, or the first thing that is none of these. Not: objects and arrays (json.ts). */
import { codesOf } from './codes';
import type { Span } from './span';

export interface JsonProblem {
  readonly at: Span;
  /** What is there. */
  readonly found: string;
  /** What the grammar allows there. */
  readonly expected: string;
}

/** Stops the descent at the first error; `parseJson` catches it, nobody else sees it. */
export class Stop {
  readonly problem: JsonProblem;
  constructor(problem: JsonProblem) {
    this.problem = problem;
  }
}

export const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const ZERO = 0x30;

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/uy;
const WORD = /[\p{L}\p{N}_$]+|./suy;
/** Of these no integer is beyond those that a double keeps exactly. */
const EXACT_DIGITS = 15;

const ESCAPES: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};

/** JSON text and how far it is read. One at a time: the next one writes over its codes. */
export class Scanner {
  at = 0;
  readonly text: string;
  readonly codes: Uint8Array;

  constructor(text: string) {
    this.text = text;
    this.codes = codesOf(text);
  }

  /** The code at the position; zero at the end of the text. */
  code(): number {
    return this.codes[this.at] ?? 0;
  }

  skipWhiteSpace(): void {
    let code = this.code();
    while (code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09) {
      this.at += 1;
      code = this.code();
    }
  }

  matchEnd(pattern: RegExp): number {
    pattern.lastIndex = this.at;
    return pattern.test(this.text) ? pattern.lastIndex : this.at;
  }

  stop(expected: string, span?: Span): never {
    const end = span?.end ?? Math.max(this.matchEnd(WORD), this.at);
    const at = span ?? { start: this.at, end };
    const found = at.start >= this.text.length ? 'the end of the text' : this.text.slice(at.start, at.end);
    throw new Stop({ at, found, expected });
  }
}

/** Where the characters end that stand for themselves in a string. */
const plainEnd = (codes: Uint8Array, from: number): number => {
  let at = from;
  for (;;) {
    const code = codes[at] ?? 0;
    if (code === QUOTE || code === BACKSLASH || code < 0x20) return at;
    at += 1;
  }
};

/** Where the quote is that closes the string; a quote after an odd number of backslashes is escaped. */
const closingQuote = (text: string, from: number): number => {
  let at = text.indexOf('"', from);
  while (at >= 0) {
    let before = at - 1;
    while (before >= from && text.charCodeAt(before) === BACKSLASH) before -= 1;
    if ((at - before) % 2 === 1) return at;
    at = text.indexOf('"', at + 1);
  }
  return -1;
};

/** Reads a string with escapes as the engine does, which is many times faster; nothing when it has an error to be shown. */
const readNatively = (scanner: Scanner): string | undefined => {
  const close = closingQuote(scanner.text, scanner.at + 1);
  if (close < 0) return undefined;
  try {
    const value: unknown = JSON.parse(scanner.text.slice(scanner.at, close + 1));
    scanner.at = close + 1;
    return typeof value === 'string' ? value : undefined;
  } catch {
    return undefined;
  }
};

/** Reads the escape at the position. */
const readEscape = (scanner: Scanner): string => {
  const { at, text } = scanner;
  const escape = text[at + 1] ?? '';
  if (escape === 'u') {
    const digits = text.slice(at + 2, at + 6);
    if (!/^[0-9a-fA-F]{4}$/u.test(digits)) {
      const end = Math.min(at + 2 + digits.length, text.length);
      scanner.stop('four hexadecimal digits after \\u', { start: at, end });
    }
    scanner.at += 6;
    return String.fromCharCode(Number.parseInt(digits, 16));
  }
  const meant = ESCAPES[escape];
  if (meant === undefined) {
    const end = Math.min(at + 2, text.length);
    scanner.stop('one of the escapes \\" \\\\ \\/ \\b \\f \\n \\r \\t \\u', { start: at, end });
  }
  scanner.at += 2;
  return meant;
};

/** Finds the error in a string, or reads it in case there is none. */
const readCarefully = (scanner: Scanner): string => {
  const start = scanner.at;
  scanner.at += 1;
  let value = '';
  for (;;) {
    const end = plainEnd(scanner.codes, scanner.at);
    value += scanner.text.slice(scanner.at, end);
    scanner.at = end;
    const code = scanner.code();
    if (code === QUOTE) {
      scanner.at += 1;
      return value;
    }
    if (end >= scanner.text.length) {
      scanner.stop(`a closing quote for the string that begins at character ${start}`);
    }
    if (code !== BACKSLASH) {
      scanner.stop('an escape such as \\n: a string must not contain control characters');
    }
    value += readEscape(scanner);
  }
};

/** Reads the string at whose quote the position is. */
export const readString = (scanner: Scanner): string => {
  const start = scanner.at + 1;
  const end = plainEnd(scanner.codes, start);
  if (scanner.codes[end] !== QUOTE) return readNatively(scanner) ?? readCarefully(scanner);
  scanner.at = end + 1;
  return scanner.text.slice(start, end);
};

/** The end of an integer that is written with few digits and nothing more; the position itself when it is another number. */
const shortIntegerEnd = ({ codes, at }: Scanner): number => {
  if (codes[at] === ZERO) return at;
  let end = at;
  let code = codes[end] ?? 0;
  while (code >= ZERO && code <= 0x39) {
    end += 1;
    code = codes[end] ?? 0;
  }
  const goesOn = code === 0x2e || code === 0x45 || code === 0x65;
  return goesOn || end - at > EXACT_DIGITS ? at : end;
};

/**
 * Reads a number.
 * @returns its text, and the nearest double; nothing when no number is there
 */
export const readNumber = (scanner: Scanner): { raw: string; value: number } | undefined => {
  const start = scanner.at;
  const shortEnd = shortIntegerEnd(scanner);
  if (shortEnd > start) {
    let value = 0;
    for (let i = start; i < shortEnd; i += 1) value = value * 10 + (scanner.codes[i] ?? 0) - ZERO;
    scanner.at = shortEnd;
    return { raw: scanner.text.slice(start, shortEnd), value };
  }
  const end = scanner.matchEnd(NUMBER);
  if (end === start) return undefined;
  const raw = scanner.text.slice(start, end);
  scanner.at = end;
  return { raw, value: Number(raw) };
};
