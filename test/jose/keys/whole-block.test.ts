/** A PEM that has both of its lines: as a pattern tells it, which takes the square of the text's length. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { hasWholeBlock } from '#jose/keys/pem';
import { cases } from '../../scale';

const WHOLE = /-----BEGIN ([A-Z0-9 ]+)-----[\s\S]*-----END \1-----/u;

test('the same as the pattern tells', () => {
  const piece = fc.constantFrom('-----', 'BEGIN ', 'END ', 'KEY', 'A', ' ', '-', '\n', '-----BEGIN KEY-----');
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.constant('-----END KEY-----')), { maxLength: 14 }), (pieces) => {
      const text = pieces.join('');
      expect(hasWholeBlock(text)).toBe(WHOLE.test(text));
    }),
    cases(5000),
  );
});
