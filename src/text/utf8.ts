/** UTF-8 (RFC 3629) to text and back to the bytes that carry it. Not: other encodings. */

export interface Utf8 {
  /** What the bytes say; a byte that is not UTF-8 becomes U+FFFD. A byte order mark is kept. */
  readonly text: string;
  /** The first byte that is not UTF-8. */
  readonly invalidAt?: number;
  /** The first byte of the character at this index of the text; at the end, the number of bytes. */
  byteAt(index: number): number;
}

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const lenient = new TextDecoder('utf-8', { ignoreBOM: true });
const encoder = new TextEncoder();

const isUtf8 = (bytes: Uint8Array): boolean => {
  try {
    strict.decode(bytes);
    return true;
  } catch {
    return false;
  }
};

/** The longest prefix that is UTF-8, found by halving: cutting within a character moves it by three bytes at most. */
const firstInvalid = (bytes: Uint8Array): number => {
  let good = 0;
  let bad = bytes.length;
  // Nearer than this, `middle - 3` might not lie past `good`.
  while (bad - good > 8) {
    const middle = (good + bad) >> 1;
    const prefixIsGood = [0, 1, 2, 3].some((less) => isUtf8(bytes.subarray(0, middle - less)));
    if (prefixIsGood) good = middle - 3;
    else bad = middle;
  }
  for (let end = Math.min(bytes.length, bad + 4); end >= 0; end -= 1) {
    if (isUtf8(bytes.subarray(0, end))) return end;
  }
  return 0;
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
  const invalid = text.includes('�') && !isUtf8(bytes);
  let positions: number[] | undefined;
  return {
    text,
    ...(invalid ? { invalidAt: firstInvalid(bytes) } : {}),
    byteAt: (index) => {
      if (ascii) return Math.min(index, bytes.length);
      positions ??= positionsOf(text);
      return Math.min(positions[index] ?? bytes.length, bytes.length);
    },
  };
};

/** Text as UTF-8 bytes. */
export const encodeUtf8 = (text: string): Uint8Array<ArrayBuffer> => encoder.encode(text);
