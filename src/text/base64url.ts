/**
 * base64url without padding (RFC 7515 section 2, RFC 4648 section 5): bytes, and everything that is
 * wrong with an encoding. “Canonical” means here that `problems` is empty.
 */
import { codesOf } from './codes';
import type { Span } from './span';

export type Base64urlProblemKind =
  | 'padding'
  | 'standard-alphabet'
  | 'white-space'
  | 'illegal-character'
  | 'impossible-length'
  | 'trailing-bits';

export interface Base64urlProblem {
  readonly kind: Base64urlProblemKind;
  /** In the encoded text. */
  readonly at: Span;
}

export interface Base64url {
  /** What could be read; characters outside the alphabet are passed over. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** In the order they are: the first 10,000, and what is wrong with the end. */
  readonly problems: readonly Base64urlProblem[];
  /** Where the n-th character that carries bits is, when any was passed over. */
  readonly carriers?: ArrayLike<number>;
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const NOT_IN_ALPHABET = 255;
const VALUES = new Uint8Array(256).fill(NOT_IN_ALPHABET);
for (let i = 0; i < ALPHABET.length; i += 1) VALUES[ALPHABET.charCodeAt(i)] = i;

/** The standard alphabet carries the same bits (RFC 4648 section 4): read it, and report it. */
const LENIENT_VALUES = Uint8Array.from(VALUES);
LENIENT_VALUES[0x2b] = 62;
LENIENT_VALUES[0x2f] = 63;

/** Arrays up to this length are cut from a larger one: to allocate one takes longer than to decode it. */
const SMALL = 1024;
const SHARED = 8 * SMALL;
/** Held by the arrays that are cut from it alone: what a cleared token decoded to goes with them. */
let shared: WeakRef<ArrayBuffer> | undefined;
let taken = 0;

/** Bytes that nobody else has, all zero. */
const newBytes = (length: number): Uint8Array<ArrayBuffer> => {
  if (length > SMALL) return new Uint8Array(length);
  let from = taken + length > SHARED ? undefined : shared?.deref();
  if (!from) {
    from = new ArrayBuffer(SHARED);
    shared = new WeakRef(from);
    taken = 0;
  }
  taken += length;
  return new Uint8Array(from, taken - length, length);
};

const kindOf = (character: string): Base64urlProblemKind => {
  if (character === '=') return 'padding';
  if (character === '+' || character === '/') return 'standard-alphabet';
  return /\s/u.test(character) ? 'white-space' : 'illegal-character';
};

/** A text with more in it is none that a person could put right. */
const MOST_PROBLEMS = 10_000;

/** Adds a character to the problem before it when it is of the same kind and adjoins. */
const report = (problems: Base64urlProblem[], kind: Base64urlProblemKind, start: number, end: number) => {
  const last = problems.at(-1);
  if (last?.kind === kind && last.at.end === start) {
    problems[problems.length - 1] = { kind, at: { start: last.at.start, end } };
  } else if (problems.length < MOST_PROBLEMS) problems.push({ kind, at: { start, end } });
};

/** Decodes a text with which nothing is wrong, as nearly all are; nothing when something is. */
const decodeCanonical = (text: string): Uint8Array<ArrayBuffer> | undefined => {
  const { length } = text;
  if (length % 4 === 1) return undefined;
  const codes = codesOf(text);
  const bytes = newBytes((length * 3) >> 2);
  let at = 0;
  let written = 0;
  // A value outside the alphabet sets bits that no value within it has.
  let all = 0;
  for (; at + 3 < length; at += 4) {
    const first = VALUES[codes[at] ?? 0] ?? 0;
    const second = VALUES[codes[at + 1] ?? 0] ?? 0;
    const third = VALUES[codes[at + 2] ?? 0] ?? 0;
    const fourth = VALUES[codes[at + 3] ?? 0] ?? 0;
    all |= first | second | third | fourth;
    bytes[written] = (first << 2) | (second >> 4);
    bytes[written + 1] = (second << 4) | (third >> 2);
    bytes[written + 2] = (third << 6) | fourth;
    written += 3;
  }
  if (at < length) {
    const first = VALUES[codes[at] ?? 0] ?? 0;
    const second = VALUES[codes[at + 1] ?? 0] ?? 0;
    const third = at + 2 < length ? (VALUES[codes[at + 2] ?? 0] ?? 0) : 0;
    const leftOver = at + 2 < length ? third & 0x3 : second & 0xf;
    all |= first | second | third | (leftOver === 0 ? 0 : NOT_IN_ALPHABET);
    bytes[written] = (first << 2) | (second >> 4);
    if (at + 2 < length) bytes[written + 1] = (second << 4) | (third >> 2);
  }
  return all < 64 ? bytes : undefined;
};

/** Decodes any text, character by character, and says all that is wrong with it. */
const decodeWithProblems = (text: string): Base64url => {
  const bytes = new Uint8Array((text.length * 3) >> 2);
  const problems: Base64urlProblem[] = [];
  let carriers: Uint32Array | undefined;
  let count = 0;
  let bits = 0;
  let held = 0;
  let written = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    const value = LENIENT_VALUES[code] ?? NOT_IN_ALPHABET;
    if (value === NOT_IN_ALPHABET || code === 0x2b || code === 0x2f) {
      const character = String.fromCodePoint(text.codePointAt(i) ?? code);
      report(problems, kindOf(character), i, i + character.length);
      if (value === NOT_IN_ALPHABET) {
        carriers ??= new Uint32Array(text.length).map((_, index) => index);
        i += character.length - 1;
        continue;
      }
    }
    if (carriers) carriers[count] = i;
    count += 1;
    held = ((held & 0x3f) << 6) | value;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes[written] = (held >> bits) & 0xff;
      written += 1;
    }
  }
  const last = carriers ? (carriers[count - 1] ?? 0) : count - 1;
  if (count % 4 === 1) problems.push({ kind: 'impossible-length', at: { start: last, end: last + 1 } });
  else if ((held & ((1 << bits) - 1)) !== 0) {
    problems.push({ kind: 'trailing-bits', at: { start: last, end: last + 1 } });
  }
  const all = written === bytes.length ? bytes : bytes.slice(0, written);
  return carriers
    ? { bytes: all, problems, carriers: carriers.subarray(0, count) }
    : { bytes: all, problems };
};

/**
 * Decodes base64url and says all that is wrong with it. Never throws.
 * @param text one segment of a token
 * @returns the bytes that could be read, and the problems in the order they are
 */
export const decodeBase64url = (text: string): Base64url => {
  const bytes = decodeCanonical(text);
  return bytes ? { bytes, problems: [] } : decodeWithProblems(text);
};

/** Encodes bytes as base64url without padding (RFC 7515 section 2). */
export const encodeBase64url = (bytes: Uint8Array): string => {
  let text = '';
  for (let i = 0; i < bytes.length; i += 3) {
    const left = bytes.length - i;
    const word = ((bytes[i] ?? 0) << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    for (let digit = 0; digit < Math.min(4, left + 1); digit += 1) {
      text += ALPHABET[(word >> (18 - 6 * digit)) & 0x3f];
    }
  }
  return text;
};

/**
 * The characters that carry a range of bytes; at the edges a character may carry bits of a neighbour too.
 * @param span a range of bytes
 * @returns a range of characters of the encoded text
 */
export const carriersOf = (decoded: Base64url, span: Span): Span => {
  const first = Math.floor((span.start * 8) / 6);
  const end = Math.ceil((span.end * 8) / 6);
  if (!decoded.carriers) return { start: first, end };
  return {
    start: decoded.carriers[first] ?? 0,
    end: span.end > span.start ? (decoded.carriers[end - 1] ?? 0) + 1 : (decoded.carriers[first] ?? 0),
  };
};
