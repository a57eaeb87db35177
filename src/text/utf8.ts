/** UTF-8 (RFC 3629) to text and back to the bytes that carry it. */

import { codesOf } from './codes';

export interface Utf8 {
  /** What the bytes say; a byte that is not UTF-8 becomes U+FFFD. A byte order mark is kept. */
  readonly text: string;
  /** The first byte that is not UTF-8. */
  readonly invalidAt?: number;
  /** The first byte of the character at this index of the text; at the end, the number of bytes. */
  byteAt(index: number): number;
}

const lenient = new TextDecoder('utf-8', { ignoreBOM: true });
const encoder = new TextEncoder();

/** Length of the well-formed sequence at `at`, or 0 (RFC 3629 section 4). */
const sequenceAt = (bytes: Uint8Array, at: number): number => {
  const first = bytes[at] ?? 0;
  if (first < 0x80) return 1;
  const length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
  if (first < 0xc2 || first > 0xf4 || at + length > bytes.length) return 0;
  const second = bytes[at + 1] ?? 0;
  // Overlong forms, surrogates, and points past U+10FFFF show in the second byte.
  const low = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80;
  const high = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf;
  if (second < low || second > high) return 0;
  for (let i = at + 2; i < at + length; i += 1) {
    if (((bytes[i] ?? 0) & 0xc0) !== 0x80) return 0;
  }
  return length;
};

/** The first byte of the first sequence that is not well-formed; the number of bytes when all are. */
const firstInvalid = (bytes: Uint8Array): number => {
  let at = 0;
  while (at < bytes.length) {
    const length = sequenceAt(bytes, at);
    if (length === 0) return at;
    at += length;
  }
  return at;
};

/** Where a text is not ASCII: from each of these units on, bytes run ahead of units by so many. */
interface Drift {
  readonly after: readonly number[];
  readonly ahead: readonly number[];
}

const driftOf = (text: string): Drift => {
  const after: number[] = [];
  const ahead: number[] = [];
  const codes = codesOf(text);
  let sum = 0;
  for (let unit = 0; unit < text.length; unit += 1) {
    const code = codes[unit] ?? 0;
    if (code < 0x80) continue;
    // Both halves of a surrogate pair have the pair's place.
    if (code >= 0xf0) sum -= 1;
    else if (code < 0xc0) sum += 3;
    else sum += code < 0xe0 ? 1 : 2;
    after.push(unit + 1);
    ahead.push(sum);
  }
  return { after, ahead };
};

/** By how many bytes the byte at a unit is ahead of it. */
const aheadAt = ({ after, ahead }: Drift, unit: number): number => {
  let low = 0;
  let high = after.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((after[middle] ?? 0) <= unit) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? 0 : (ahead[low - 1] ?? 0);
};

/** Reads bytes as UTF-8. Never throws. After the first invalid byte, `byteAt` is only near the truth. */
export const decodeUtf8 = (bytes: Uint8Array): Utf8 => {
  const text = lenient.decode(bytes);
  // One unit a byte means ASCII only. A longer sequence never gives as many units as bytes, unless something was
  // replaced, and then the text holds U+FFFD.
  const ascii = text.length === bytes.length && !text.includes('�');
  // U+FFFD can be in the bytes themselves.
  const invalidAt = text.includes('�') ? firstInvalid(bytes) : bytes.length;
  let drift: Drift | undefined;
  const byteAt = (index: number): number => {
    if (ascii) return Math.min(index, bytes.length);
    drift ??= driftOf(text);
    return Math.min(index + aheadAt(drift, index), bytes.length);
  };
  return invalidAt < bytes.length ? { text, invalidAt, byteAt } : { text, byteAt };
};

/** Text as UTF-8 bytes. */
export const encodeUtf8 = (text: string): Uint8Array<ArrayBuffer> => encoder.encode(text);
