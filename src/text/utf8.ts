/** UTF-8 (RFC 3629) to text and back to the bytes that carry it. Not: other encodings. */

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

const bytesOfPoint = (point: number): number => {
  if (point < 0x80) return 1;
  if (point < 0x800) return 2;
  return point < 0x10000 ? 3 : 4;
};

/** Byte position of every UTF-16 unit and of the end; both halves of a surrogate pair have the pair's. */
const positionsOf = (text: string): number[] => {
  const positions: number[] = [];
  let at = 0;
  for (const character of text) {
    for (let unit = 0; unit < character.length; unit += 1) positions.push(at);
    at += bytesOfPoint(character.codePointAt(0) ?? 0);
  }
  positions.push(at);
  return positions;
};

/** Reads bytes as UTF-8. Never throws. After the first invalid byte, `byteAt` is only near the truth. */
export const decodeUtf8 = (bytes: Uint8Array): Utf8 => {
  const text = lenient.decode(bytes);
  // One unit a byte means ASCII only: a longer sequence, or a replaced byte, never gives as many units as bytes
  // unless something was replaced, and then the text holds U+FFFD.
  const ascii = text.length === bytes.length && !text.includes('�');
  // U+FFFD can stand in the bytes themselves.
  const invalidAt = text.includes('�') ? firstInvalid(bytes) : bytes.length;
  let positions: number[] | undefined;
  return {
    text,
    ...(invalidAt < bytes.length ? { invalidAt } : {}),
    byteAt: (index) => {
      if (ascii) return Math.min(index, bytes.length);
      positions ??= positionsOf(text);
      return Math.min(positions[index] ?? bytes.length, bytes.length);
    },
  };
};

/** Text as UTF-8 bytes. */
export const encodeUtf8 = (text: string): Uint8Array<ArrayBuffer> => encoder.encode(text);
