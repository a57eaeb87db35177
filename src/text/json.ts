/**
 * JSON (RFC 8259) as a tree that keeps what `JSON.parse` loses: places, duplicate members, the exact
 * text of numbers, and all that stands before an error. Not: JSON5, comments, or a value to compute with.
 */
import type { Span } from './span';

export type Json = JsonObject | JsonArray | JsonString | JsonNumber | JsonLiteral;

export interface JsonObject {
  readonly type: 'object';
  readonly span: Span;
  readonly members: readonly JsonMember[];
}
export interface JsonMember {
  /** Escapes resolved: `"\u0061lg"` is `alg`. */
  readonly name: string;
  readonly nameSpan: Span;
  readonly value: Json;
  /** Name and value. */
  readonly span: Span;
  /** Another member of this name stands before it in the same object. */
  readonly duplicate: boolean;
}
export interface JsonArray {
  readonly type: 'array';
  readonly span: Span;
  readonly items: readonly Json[];
}
export interface JsonString {
  readonly type: 'string';
  readonly span: Span;
  readonly value: string;
}
export interface JsonNumber {
  readonly type: 'number';
  readonly span: Span;
  /** As written: `9007199254740993` stays itself. */
  readonly raw: string;
  /** The nearest double. */
  readonly value: number;
}
export interface JsonLiteral {
  readonly type: 'true' | 'false' | 'null';
  readonly span: Span;
}

export interface JsonProblem {
  readonly at: Span;
  /** What stands there. */
  readonly found: string;
  /** What the grammar allows there. */
  readonly expected: string;
}

export interface JsonText {
  /** The whole value, or as much of it as stands before the problem. */
  readonly value?: Json;
  /** The first place that is not JSON. */
  readonly problem?: JsonProblem;
}

/** Deeper than any token needs, shallow enough for the call stack. */
const MAX_DEPTH = 200;

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/uy;
const WHITE_SPACE = /[ \t\n\r]*/uy;
const WORD = /[\p{L}\p{N}_$]+|./suy;
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

/** Stops the descent at the first error; `parseJson` catches it, nobody else sees it. */
class Stop {
  readonly problem: JsonProblem;
  /** The container it stopped in, as far as it was read, so that an error deep inside leaves the outer members readable. */
  partial?: Json;
  constructor(problem: JsonProblem) {
    this.problem = problem;
  }
}

class Reader {
  at = 0;
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }

  matchEnd(pattern: RegExp): number {
    pattern.lastIndex = this.at;
    return pattern.test(this.text) ? pattern.lastIndex : this.at;
  }

  skipWhiteSpace(): void {
    const code = this.text.charCodeAt(this.at);
    if (code === 0x20 || (code >= 0x09 && code <= 0x0d)) this.at = this.matchEnd(WHITE_SPACE);
  }

  stop(expected: string, span?: Span): never {
    const end = span?.end ?? Math.max(this.matchEnd(WORD), this.at);
    const at = span ?? { start: this.at, end };
    const found = at.start >= this.text.length ? 'the end of the text' : this.text.slice(at.start, at.end);
    throw new Stop({ at, found, expected });
  }
}

/** Where the characters end that stand for themselves in a string. A loop, since a regular expression takes ten times as long. */
const plainEnd = (text: string, from: number): number => {
  let at = from;
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x22 || code === 0x5c || code < 0x20) break;
  }
  return at;
};

/** Where the quote stands that closes the string; a quote after an odd number of backslashes is escaped. */
const closingQuote = (text: string, from: number): number => {
  let at = text.indexOf('"', from);
  while (at >= 0) {
    let before = at - 1;
    while (before >= from && text.charCodeAt(before) === 0x5c) before -= 1;
    if ((at - before) % 2 === 1) return at;
    at = text.indexOf('"', at + 1);
  }
  return -1;
};

/** Reads a string with escapes as the engine does, which is many times faster; nothing when it has an error to be shown. */
const readNatively = (reader: Reader): string | undefined => {
  const close = closingQuote(reader.text, reader.at + 1);
  if (close < 0) return undefined;
  try {
    const value: unknown = JSON.parse(reader.text.slice(reader.at, close + 1));
    reader.at = close + 1;
    return typeof value === 'string' ? value : undefined;
  } catch {
    return undefined;
  }
};

const readString = (reader: Reader): string => {
  const start = reader.at;
  const plain = plainEnd(reader.text, start + 1);
  if (reader.text[plain] === '"') {
    reader.at = plain + 1;
    return reader.text.slice(start + 1, plain);
  }
  const native = readNatively(reader);
  if (native !== undefined) return native;
  reader.at += 1;
  let value = '';
  for (;;) {
    const end = plainEnd(reader.text, reader.at);
    if (end > reader.at) {
      value += reader.text.slice(reader.at, end);
      reader.at = end;
    }
    const character = reader.text[reader.at];
    if (character === '"') {
      reader.at += 1;
      return value;
    }
    if (character !== '\\') {
      if (character === undefined)
        reader.stop(`a closing quote for the string that begins at character ${start}`);
      reader.stop('an escape such as \\n: control characters may not stand in a string');
    }
    const escape = reader.text[reader.at + 1] ?? '';
    if (escape === 'u') {
      const digits = reader.text.slice(reader.at + 2, reader.at + 6);
      if (!/^[0-9a-fA-F]{4}$/u.test(digits)) {
        reader.stop('four hexadecimal digits after \\u', {
          start: reader.at,
          end: Math.min(reader.at + 2 + digits.length, reader.text.length),
        });
      }
      value += String.fromCharCode(Number.parseInt(digits, 16));
      reader.at += 6;
    } else {
      const meant = ESCAPES[escape];
      if (meant === undefined) {
        reader.stop('one of the escapes \\" \\\\ \\/ \\b \\f \\n \\r \\t \\u', {
          start: reader.at,
          end: Math.min(reader.at + 2, reader.text.length),
        });
      }
      value += meant;
      reader.at += 2;
    }
  }
};

const readMembers = (reader: Reader, depth: number): JsonObject => {
  const start = reader.at;
  const members: JsonMember[] = [];
  const names = new Set<string>();
  const soFar = (): JsonObject => ({ type: 'object', span: { start, end: reader.at }, members });
  let open: { readonly name: string; readonly at: Span } | undefined;
  const add = (value: Json): void => {
    if (!open) return;
    const { name, at } = open;
    const span = { start: at.start, end: value.span.end };
    members.push({ name, nameSpan: at, value, span, duplicate: names.has(name) });
    names.add(name);
    open = undefined;
  };
  try {
    reader.at += 1;
    reader.skipWhiteSpace();
    if (reader.text[reader.at] === '}') {
      reader.at += 1;
      return soFar();
    }
    for (;;) {
      reader.skipWhiteSpace();
      const nameStart = reader.at;
      if (reader.text[nameStart] !== '"') {
        reader.stop(
          members.length > 0 ? 'a member name in double quotes' : 'a member name in double quotes, or }',
        );
      }
      const name = readString(reader);
      const at = { start: nameStart, end: reader.at };
      reader.skipWhiteSpace();
      if (reader.text[reader.at] !== ':') reader.stop(`: after the member name`);
      reader.at += 1;
      open = { name, at };
      add(readValue(reader, depth + 1));
      reader.skipWhiteSpace();
      const next = reader.text[reader.at];
      if (next === '}') {
        reader.at += 1;
        return soFar();
      }
      if (next !== ',') reader.stop(', or }');
      reader.at += 1;
    }
  } catch (error) {
    if (error instanceof Stop) {
      if (error.partial) add(error.partial);
      error.partial = soFar();
    }
    throw error;
  }
};

const readItems = (reader: Reader, depth: number): JsonArray => {
  const start = reader.at;
  const items: Json[] = [];
  const soFar = (): JsonArray => ({ type: 'array', span: { start, end: reader.at }, items });
  try {
    reader.at += 1;
    reader.skipWhiteSpace();
    if (reader.text[reader.at] === ']') {
      reader.at += 1;
      return soFar();
    }
    for (;;) {
      items.push(readValue(reader, depth + 1));
      reader.skipWhiteSpace();
      const next = reader.text[reader.at];
      if (next === ']') {
        reader.at += 1;
        return soFar();
      }
      if (next !== ',') reader.stop(', or ]');
      reader.at += 1;
    }
  } catch (error) {
    if (error instanceof Stop) {
      if (error.partial) items.push(error.partial);
      error.partial = soFar();
    }
    throw error;
  }
};

const LITERALS = ['true', 'false', 'null'] as const;

const readValue = (reader: Reader, depth: number): Json => {
  reader.skipWhiteSpace();
  if (depth > MAX_DEPTH) reader.stop(`at most ${MAX_DEPTH} levels of nesting`);
  const start = reader.at;
  const character = reader.text[start];
  if (character === '{') return readMembers(reader, depth);
  if (character === '[') return readItems(reader, depth);
  if (character === '"') {
    const value = readString(reader);
    return { type: 'string', value, span: { start, end: reader.at } };
  }
  for (const type of LITERALS) {
    if (character === type[0] && reader.text.startsWith(type, start)) {
      reader.at += type.length;
      return { type, span: { start, end: reader.at } };
    }
  }
  const end = reader.matchEnd(NUMBER);
  if (end === start) reader.stop('a value: an object, array, string, number, true, false or null');
  const raw = reader.text.slice(start, end);
  reader.at = end;
  return { type: 'number', raw, value: Number(raw), span: { start, end } };
};

/**
 * Reads JSON and keeps places. Never throws.
 * @returns the tree, and the first place that is not JSON; spans are in `text`
 */
export const parseJson = (text: string): JsonText => {
  const reader = new Reader(text);
  let value: Json | undefined;
  try {
    value = readValue(reader, 0);
    reader.skipWhiteSpace();
    if (reader.at < text.length) reader.stop('nothing more after the value');
    return { value };
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    const partial = value ?? error.partial;
    return { ...(partial ? { value: partial } : {}), problem: error.problem };
  }
};

/** The last member of that name, as `JSON.parse` would take it. */
export const memberOf = (object: JsonObject, name: string): JsonMember | undefined => {
  for (let i = object.members.length - 1; i >= 0; i -= 1) {
    if (object.members[i]?.name === name) return object.members[i];
  }
  return undefined;
};

/** Every member at any depth, outer before inner. */
export function* membersWithin(value: Json): Generator<JsonMember> {
  if (value.type === 'array') {
    for (const item of value.items) yield* membersWithin(item);
  } else if (value.type === 'object') {
    for (const member of value.members) {
      yield member;
      yield* membersWithin(member.value);
    }
  }
}
