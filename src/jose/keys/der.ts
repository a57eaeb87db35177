/** DER (ITU-T X.690) as far as keys need it: tags, definite lengths, nesting. Not: what the values mean (key-der.ts). */

export interface Der {
  readonly tag: number;
  readonly content: Uint8Array<ArrayBuffer>;
  /** Where the next value begins. */
  readonly end: number;
}

export const TAG = {
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  objectIdentifier: 0x06,
  sequence: 0x30,
} as const;

/** The tag of `[number]`, which holds other values. */
export const contextTag = (number: number): number => 0xa0 + number;

/** Says what the bytes are not; only `keyFromDer` and what it calls throw it, and `readKey` catches it. */
export class DerError extends Error {
  override name = 'DerError';
}

const lengthAt = (bytes: Uint8Array, at: number): { length: number; start: number } => {
  const first = bytes[at];
  if (first === undefined) throw new DerError('the bytes end within a length');
  if (first < 0x80) return { length: first, start: at + 1 };
  const count = first & 0x7f;
  if (count === 0 || count > 4) throw new DerError('a length is not written as DER wants it');
  let length = 0;
  for (let i = 1; i <= count; i += 1) length = length * 256 + (bytes[at + i] ?? 0);
  if (length < 0x80 || length < 256 ** (count - 1)) throw new DerError('a length has needless bytes');
  return { length, start: at + 1 + count };
};

/**
 * Reads one value.
 * @throws DerError
 */
export const derAt = (bytes: Uint8Array<ArrayBuffer>, at: number): Der => {
  const tag = bytes[at];
  if (tag === undefined) throw new DerError('the bytes end too early');
  const { length, start } = lengthAt(bytes, at + 1);
  const end = start + length;
  if (end > bytes.length) {
    throw new DerError(
      `${length} bytes were announced and only ${Math.max(bytes.length - start, 0)} are there`,
    );
  }
  return { tag, content: bytes.subarray(start, end), end };
};

/**
 * Reads the values one after the other.
 * @throws DerError
 */
export const derWithin = (bytes: Uint8Array<ArrayBuffer>): Der[] => {
  const values: Der[] = [];
  for (let at = 0; at < bytes.length;) {
    const value = derAt(bytes, at);
    values.push(value);
    at = value.end;
  }
  return values;
};

/**
 * The content of a value that must have this tag.
 * @throws DerError
 */
export const contentOf = (value: Der | undefined, tag: number, name: string): Uint8Array<ArrayBuffer> => {
  if (value?.tag !== tag) throw new DerError(`${name} is missing`);
  return value.content;
};

/**
 * An object identifier in its dotted form.
 * @throws DerError
 */
export const objectIdentifier = (value: Der | undefined, name: string): string => {
  const arcs: number[] = [];
  let arc = 0;
  for (const byte of contentOf(value, TAG.objectIdentifier, name)) {
    arc = arc * 128 + (byte & 0x7f);
    if (byte >= 0x80) continue;
    if (arcs.length === 0)
      arcs.push(Math.min(Math.floor(arc / 40), 2), arc - 40 * Math.min(Math.floor(arc / 40), 2));
    else arcs.push(arc);
    arc = 0;
  }
  return arcs.join('.');
};
