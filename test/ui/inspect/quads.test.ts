/** Bytes beside the characters that carry them. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeJws } from '#jose/jws/jws';
import { encodeBase64url } from '#text/base64url';
import { wholeSlice } from '#text/slice';
import { bitsOf, bytesIn, quadsOf, spansOfByte } from '../../../src/ui/inspect/bytes/quads';

const payloadOf = (bytes: Uint8Array) => {
  const text = `e30.${encodeBase64url(bytes)}.AA`;
  const { payload } = decodeJws(text);
  if (!payload) throw new Error('The example has no payload.');
  return { text, slice: wholeSlice(text), payload };
};

test('every byte is below the characters whose bits it takes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1, maxLength: 50 }), (bytes) => {
      const { text, slice, payload } = payloadOf(bytes);
      const quads = quadsOf(slice, payload, 0, bytes.length);
      expect(quads.flatMap((quad) => quad.bytes.map(({ byte }) => byte))).toEqual([...bytes]);
      expect(quads.flatMap((quad) => quad.characters.map(({ character }) => character)).join('')).toBe(
        payload.text,
      );
      for (const { characters } of quads) {
        for (const { character, pastedAt } of characters) expect(text[pastedAt]).toBe(character);
      }
      for (let index = 0; index < bytes.length; index += 1) {
        const spans = spansOfByte(slice, payload, index);
        expect(spans).toHaveLength(1);
        expect([...bytesIn(quads, spans)]).toEqual([index]);
      }
    }),
  );
});

test('the bits of a group are the same, whichever way they are cut', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1, maxLength: 3 }), (bytes) => {
      const { slice, payload } = payloadOf(bytes);
      const [quad] = quadsOf(slice, payload, 0, bytes.length);
      if (!quad) throw new Error('The example has no group.');
      expect(bitsOf(quad, 6).join('').replaceAll('·', '')).toBe(bitsOf(quad, 8).join(''));
      expect(bitsOf(quad, 6)).toHaveLength(quad.characters.length);
      expect(bitsOf(quad, 8)).toHaveLength(bytes.length);
    }),
  );
});
