/**
 * JSON (RFC 8259) as a tree that keeps what `JSON.parse` loses: places, duplicate members, the exact
 * text of numbers, and all that is before an error. It reads neither JSON5 nor comments.
 */
import { QUOTE, readNumber, readString, Scanner, Stop, type JsonProblem } from './json-scanner';
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
  /** Another member of this name comes before it in the same object. */
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

export interface JsonText {
  /** The whole value, or as much of it as is before the problem. */
  readonly value?: Json;
  /** The first place that is not JSON. */
  readonly problem?: JsonProblem;
}

/** Deeper than any token needs, shallow enough for the call stack. */
const MAX_DEPTH = 200;

/** Up to so many members it is quicker to look at each one than to build a set of their names. */
const FEW = 16;

const COMMA = 0x2c;
const COLON = 0x3a;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;

class Reader extends Scanner {
  /** The container it stopped in, as far as it was read, so that an error deep inside leaves the outer members readable. */
  partial: Json | undefined;
  /** Told after each item of a list. */
  onItem: ((at: number) => void) | undefined;
}

/** The last of that name. */
const lastNamed = (members: readonly JsonMember[], name: string): JsonMember | undefined => {
  for (let i = members.length - 1; i >= 0; i -= 1) {
    const member = members[i];
    if (member?.name === name) return member;
  }
  return undefined;
};

/** Reads a member's name. */
const readName = (reader: Reader, isFirst: boolean): string => {
  if (reader.code() !== QUOTE) {
    reader.stop(isFirst ? 'a member name in double quotes, or }' : 'a member name in double quotes');
  }
  return readString(reader);
};

const readColon = (reader: Reader): void => {
  reader.skipWhiteSpace();
  if (reader.code() !== COLON) reader.stop(': after the member name');
  reader.at += 1;
};

/** Steps past a comma, or past the end of the container. @returns whether it was the end */
const isClosed = (reader: Reader, close: number, expected: string): boolean => {
  reader.skipWhiteSpace();
  const code = reader.code();
  if (code !== close && code !== COMMA) reader.stop(expected);
  reader.at += 1;
  return code === close;
};

/** True, and stepped past, when the container that begins at the position is empty. */
const isEmpty = (reader: Reader, close: number): boolean => {
  reader.at += 1;
  reader.skipWhiteSpace();
  if (reader.code() !== close) return false;
  reader.at += 1;
  return true;
};

const memberAt = (name: string, nameSpan: Span, value: Json, duplicate: boolean): JsonMember => ({
  name,
  nameSpan,
  value,
  span: { start: nameSpan.start, end: value.span.end },
  duplicate,
});

const readObject = (reader: Reader, depth: number): JsonObject => {
  const start = reader.at;
  const members: JsonMember[] = [];
  let names: Set<string> | undefined;
  let name = '';
  let nameSpan: Span | undefined;
  let duplicate = false;
  try {
    if (!isEmpty(reader, CLOSE_BRACE)) {
      do {
        reader.skipWhiteSpace();
        const nameStart = reader.at;
        name = readName(reader, members.length === 0);
        nameSpan = { start: nameStart, end: reader.at };
        if (members.length === FEW) names = new Set(members.map((member) => member.name));
        duplicate = names ? names.has(name) : lastNamed(members, name) !== undefined;
        names?.add(name);
        readColon(reader);
        members.push(memberAt(name, nameSpan, readValue(reader, depth + 1), duplicate));
        nameSpan = undefined;
      } while (!isClosed(reader, CLOSE_BRACE, ', or }'));
    }
  } catch (error) {
    if (error instanceof Stop) {
      if (nameSpan && reader.partial) members.push(memberAt(name, nameSpan, reader.partial, duplicate));
      reader.partial = { type: 'object', span: { start, end: reader.at }, members };
    }
    throw error;
  }
  return { type: 'object', span: { start, end: reader.at }, members };
};

const readArray = (reader: Reader, depth: number): JsonArray => {
  const start = reader.at;
  const items: Json[] = [];
  try {
    if (!isEmpty(reader, CLOSE_BRACKET)) {
      do {
        items.push(readValue(reader, depth + 1));
        reader.onItem?.(reader.at);
      } while (!isClosed(reader, CLOSE_BRACKET, ', or ]'));
    }
  } catch (error) {
    if (error instanceof Stop) {
      if (reader.partial) items.push(reader.partial);
      reader.partial = { type: 'array', span: { start, end: reader.at }, items };
    }
    throw error;
  }
  return { type: 'array', span: { start, end: reader.at }, items };
};

const LITERALS = ['true', 'false', 'null'] as const;

const readLiteral = (reader: Reader): JsonLiteral | undefined => {
  const start = reader.at;
  const type = LITERALS.find((literal) => reader.text.startsWith(literal, start));
  if (!type) return undefined;
  reader.at += type.length;
  return { type, span: { start, end: reader.at } };
};

const readValue = (reader: Reader, depth: number): Json => {
  reader.skipWhiteSpace();
  if (depth > MAX_DEPTH) reader.stop(`at most ${MAX_DEPTH} levels of nesting`);
  const start = reader.at;
  const code = reader.code();
  if (code === QUOTE) {
    const value = readString(reader);
    return { type: 'string', value, span: { start, end: reader.at } };
  }
  if (code === OPEN_BRACE) return readObject(reader, depth);
  if (code === OPEN_BRACKET) return readArray(reader, depth);
  const number = readNumber(reader);
  if (number) {
    const { raw, value } = number;
    return { type: 'number', raw, value, span: { start, end: reader.at } };
  }
  return readLiteral(reader) ?? reader.stop('a value: an object, array, string, number, true, false or null');
};

/**
 * Reads JSON and keeps places. Never throws.
 * @param onItem told after each item of a list how many characters are read
 * @returns the tree, and the first place that is not JSON; spans are in `text`
 */
export const parseJson = (text: string, onItem?: (at: number) => void): JsonText => {
  const reader = new Reader(text);
  reader.onItem = onItem;
  let value: Json | undefined;
  try {
    value = readValue(reader, 0);
    reader.skipWhiteSpace();
    if (reader.at < text.length) reader.stop('nothing more after the value');
    return { value };
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    const partial = value ?? reader.partial;
    return { ...(partial ? { value: partial } : {}), problem: error.problem };
  }
};

/** The last member of that name, as `JSON.parse` would take it. */
export const memberOf = (object: JsonObject, name: string): JsonMember | undefined =>
  lastNamed(object.members, name);

const addMembers = (found: JsonMember[], value: Json): void => {
  if (value.type === 'array') {
    for (const item of value.items) addMembers(found, item);
  } else if (value.type === 'object') {
    for (const member of value.members) {
      found.push(member);
      addMembers(found, member.value);
    }
  }
};

/** Every member at any depth, outer before inner. */
export const membersWithin = (value: Json): JsonMember[] => {
  const found: JsonMember[] = [];
  addMembers(found, value);
  return found;
};
