/** Codes of any text against `charCodeAt`, unit by unit. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { codesOf } from '#text/codes';
import { cases } from '../scale';

/** Any other character than ASCII as one and the same number. */
const seen = (codes: readonly number[]): number[] => codes.map((code) => (code < 0x80 ? code : 0x80));

const unitsOf = (text: string): number[] =>
  Array.from({ length: text.length }, (_, index) => text.charCodeAt(index));

const character = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
  fc.constantFrom('a', '"', '\\', '\0', 'ä', '€', '😀', '\ud83d', '\ude00', '\uffff'),
);

test('every unit has its own code, and a zero follows the last', () => {
  fc.assert(
    fc.property(fc.array(character, { maxLength: 60 }), (characters) => {
      const text = characters.join('');
      const codes = Array.from(codesOf(text).subarray(0, text.length + 1));
      expect(seen(codes)).toEqual([...seen(unitsOf(text)), 0]);
    }),
    cases(2000),
  );
});

test.each([5461, 5462, 16_384, 100_000])(
  'a text of %i characters, beyond what is kept ready or not',
  (length) => {
    for (const unit of ['a', '€', '\ud83d']) {
      const text = unit.repeat(length);
      const codes = Array.from(codesOf(text).subarray(0, length + 1));
      expect(seen(codes)).toEqual([...seen(unitsOf(text)), 0]);
    }
  },
);
