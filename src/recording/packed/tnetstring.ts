/** Typed netstrings, as mitmproxy writes its flows: `5:hello,`, a length, a value, and its type. Not: what is in a flow (mitmproxy.ts). */

/** Bytes, text, a number, a truth, nothing, a list, or a map. */
export type Typed =
  | Uint8Array<ArrayBuffer>
  | string
  | number
  | boolean
  | undefined
  | readonly Typed[]
  | ReadonlyMap<string, Typed>;

export interface TypedAt {
  readonly value: Typed;
  /** After its type. */
  readonly end: number;
}

/** Lists in lists; flows have four. */
const DEEPEST = 32;
/** A length of more digits is none. */
const DIGITS = 10;
const COLON = 0x3a;

const decoder = new TextDecoder();

/** The place where it stops to be a netstring. */
class Broken extends Error {
  readonly at: number;
  constructor(at: number) {
    super();
    this.at = at;
  }
}

const lengthAt = (bytes: Uint8Array, at: number): TypedAt & { readonly value: number } => {
  let value = 0;
  let end = at;
  for (; end < at + DIGITS && bytes[end] !== COLON; end += 1) {
    const digit = (bytes[end] ?? 0) - 0x30;
    if (!(digit >= 0 && digit <= 9)) throw new Broken(end);
    value = value * 10 + digit;
  }
  if (end === at || bytes[end] !== COLON) throw new Broken(end);
  return { value, end: end + 1 };
};

const numberOf = (text: string, at: number): number => {
  const value = Number(text);
  if (text.trim() === '' || Number.isNaN(value)) throw new Broken(at);
  return value;
};

const valueAt = (bytes: Uint8Array<ArrayBuffer>, at: number, stop: number, depth: number): TypedAt => {
  const { value: length, end: start } = lengthAt(bytes, at);
  const end = start + length;
  // Outside of all, its end is missing.
  if (end >= stop || depth > DEEPEST) throw new Broken(depth === 0 ? stop : at);
  const text = () => decoder.decode(bytes.subarray(start, end));
  const items = (): Typed[] => {
    const values: Typed[] = [];
    for (let next = start; next < end;) {
      const item = valueAt(bytes, next, end, depth + 1);
      values.push(item.value);
      next = item.end;
    }
    return values;
  };
  const of = (value: Typed): TypedAt => ({ value, end: end + 1 });
  switch (String.fromCharCode(bytes[end] ?? 0)) {
    case ',':
      return of(bytes.subarray(start, end));
    case ';':
      return of(text());
    case '#':
    case '^':
      return of(numberOf(text(), start));
    case '!':
      return of(text() === 'true');
    case '~':
      return of(undefined);
    case ']':
      return of(items());
    case '}': {
      const all = items();
      const named = new Map<string, Typed>();
      for (let index = 0; index + 1 < all.length; index += 2) {
        const name = all[index];
        const isText = typeof name === 'string';
        if (!isText && !(name instanceof Uint8Array)) throw new Broken(start);
        named.set(isText ? name : decoder.decode(name), all[index + 1]);
      }
      return of(named);
    }
    default:
      throw new Broken(end);
  }
};

/**
 * Reads one value. Never throws.
 * @param at index of its first byte
 * @returns the index of the byte at which it is broken, where it is no netstring or is cut off
 */
export const readTnetstring = (
  bytes: Uint8Array<ArrayBuffer>,
  at: number,
): TypedAt | { readonly brokenAt: number } => {
  try {
    return valueAt(bytes, at, bytes.length, 0);
  } catch (error) {
    if (error instanceof Broken) return { brokenAt: error.at };
    throw error;
  }
};
