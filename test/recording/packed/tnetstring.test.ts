/** Typed netstrings, written by an encoder of our own; mitmproxy's are in test/recordings. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readTnetstring, type Typed } from '#recording/packed/tnetstring';
import { cases } from '../../scale';
import { tnetstringOf } from './tnetstring-of';

const { value } = fc.letrec<{ value: Typed }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constant(undefined),
    fc.boolean(),
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((each) => (Object.is(each, -0) ? 0 : each)),
    fc.string(),
    fc.uint8Array().map((bytes) => new Uint8Array(bytes)),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.array(fc.tuple(fc.string(), tie('value')), { maxLength: 4 }).map((pairs) => new Map(pairs)),
  ),
}));

test('what was written is read, and where it ends', () => {
  fc.assert(
    fc.property(value, fc.uint8Array(), (each, after) => {
      const written = tnetstringOf(each);
      const bytes = new Uint8Array(Buffer.concat([written, after]));
      expect(readTnetstring(bytes, 0)).toEqual({ value: each, end: written.length });
    }),
    cases(500),
  );
});

test('what is cut off says at which byte, and is never half a value', () => {
  fc.assert(
    fc.property(value, fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }), (each, share) => {
      const written = new Uint8Array(tnetstringOf(each));
      const cut = written.slice(0, Math.floor(written.length * share));
      const read = readTnetstring(cut, 0);
      expect(read).toHaveProperty('brokenAt');
      expect('brokenAt' in read && read.brokenAt).toBeLessThanOrEqual(cut.length);
    }),
    cases(500),
  );
});

test.each([
  ['no length', 'hello', 0],
  ['no colon', '12', 2],
  ['too long a length', '12345678901:', 10],
  ['another type', '1:a?', 3],
  ['a number that is none', '3:abc#', 2],
  ['no number at all', '0:#', 2],
  ['a list that is longer than its item', '4:9:a,]', 2],
  ['a list that ends within its item', '3:1:a]', 2],
])('%s is no netstring', (_, text, at) => {
  expect(readTnetstring(new TextEncoder().encode(text), 0)).toEqual({ brokenAt: at });
});

test('lists in lists end somewhere', () => {
  let deep = '0:]';
  for (let depth = 0; depth < 2000; depth += 1) deep = `${deep.length}:${deep}]`;
  expect(readTnetstring(new TextEncoder().encode(deep), 0)).toHaveProperty('brokenAt');
});
