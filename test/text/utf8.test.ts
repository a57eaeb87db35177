/** UTF-8 against the platform's strict decoder, and where bytes are. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeUtf8, encodeUtf8 } from '#text/utf8';
import { cases } from '../scale';

const isStrict = (bytes: Uint8Array): boolean => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
};

/** Bytes at the edges of what RFC 3629 section 4 allows. */
const edge = fc.constantFrom(
  0x00,
  0x41,
  0x7f,
  0x80,
  0x8f,
  0x90,
  0x9f,
  0xa0,
  0xbf,
  0xc1,
  0xc2,
  0xdf,
  0xe0,
  0xed,
  0xef,
  0xf0,
  0xf4,
  0xf5,
  0xff,
  0xbb,
  0xbd,
);

test('finds the first byte that is not UTF-8', () => {
  fc.assert(
    fc.property(fc.array(edge, { maxLength: 12 }), (all) => {
      const bytes = Uint8Array.from(all);
      const { invalidAt } = decodeUtf8(bytes);
      expect(invalidAt === undefined).toBe(isStrict(bytes));
      if (invalidAt === undefined) return;
      expect(isStrict(bytes.subarray(0, invalidAt))).toBe(true);
      // Nothing that begins there is a character.
      for (let length = 1; length <= 4 && invalidAt + length <= bytes.length; length += 1) {
        expect(isStrict(bytes.subarray(invalidAt, invalidAt + length))).toBe(false);
      }
    }),
    cases(5000),
  );
});

test('knows the bytes of every character', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (before, after) => {
      const bytes = encodeUtf8(before + after);
      const utf8 = decodeUtf8(bytes);
      expect(utf8.text).toBe(before + after);
      expect(utf8.invalidAt).toBeUndefined();
      expect(utf8.byteAt(before.length)).toBe(encodeUtf8(before).length);
    }),
  );
});

test('keeps a byte order mark, and takes U+FFFD for what it is', () => {
  expect(decodeUtf8(encodeUtf8('\ufeffa')).text).toBe('\ufeffa');
  expect(decodeUtf8(encodeUtf8('a\ufffd')).invalidAt).toBeUndefined();
});
