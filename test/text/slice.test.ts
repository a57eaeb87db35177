/** Slices that know where their characters were. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { sliceOf, toPasted, toPastedSpans, wholeSlice } from '#text/slice';

test('a slice of two pieces', () => {
  const pasted = 'abc\n  def';
  const slice = sliceOf(pasted, [
    { start: 0, end: 3 },
    { start: 6, end: 9 },
  ]);
  expect(slice.text).toBe('abcdef');
  expect(toPasted(slice, 3)).toBe(6);
  expect(toPastedSpans(slice, { start: 2, end: 5 })).toEqual([
    { start: 2, end: 3 },
    { start: 6, end: 8 },
  ]);
  expect(toPastedSpans(slice, { start: 3, end: 3 })).toEqual([{ start: 6, end: 6 }]);
});

test('the whole text is a slice of itself', () => {
  expect(toPastedSpans(wholeSlice('abc'), { start: 1, end: 3 })).toEqual([{ start: 1, end: 3 }]);
});

test('an empty slice knows where it would be', () => {
  const slice = sliceOf('abc', [{ start: 2, end: 2 }]);
  expect(slice.text).toBe('');
  expect(toPasted(slice, 0)).toBe(2);
});

test('a span of the slice has the same characters in the pasted text', () => {
  const cuts = fc.uniqueArray(fc.nat(60), { minLength: 2, maxLength: 12 });
  fc.assert(
    fc.property(
      fc.string({ minLength: 61, maxLength: 80 }),
      cuts,
      fc.nat(),
      fc.nat(),
      (pasted, cuts, a, b) => {
        const places = cuts.toSorted((x, y) => x - y);
        const spans = places.flatMap((start, i) =>
          i % 2 === 0 ? [{ start, end: places[i + 1] ?? start }] : [],
        );
        const slice = sliceOf(pasted, spans);
        const start = a % (slice.text.length + 1);
        const end = start + (b % (slice.text.length - start + 1));
        const back = toPastedSpans(slice, { start, end });
        expect(back.map((span) => pasted.slice(span.start, span.end)).join('')).toBe(
          slice.text.slice(start, end),
        );
        fc.pre(end > start);
        expect(pasted[toPasted(slice, start)]).toBe(slice.text[start]);
      },
    ),
  );
});
