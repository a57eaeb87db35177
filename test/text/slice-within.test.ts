/** Slices of slices and decoded slices: where their characters were. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { jsonStringSlice, percentDecoded } from '#text/escapes';
import { parseJson } from '#text/json';
import { plainSlice, toPasted, toPastedSpans, wholeSlice } from '#text/slice';
import { edited } from '#text/edited-slice';
import { sliceWithin } from '#text/slice-within';
import { cases } from '../scale';

/** What is in the pasted text behind every single character of a slice. */
const behind = (pasted: string, slice: ReturnType<typeof wholeSlice>): string[] =>
  Array.from({ length: slice.text.length }, (_, at) =>
    toPastedSpans(slice, { start: at, end: at + 1 })
      .map(({ start, end }) => pasted.slice(start, end))
      .join('|'),
  );

describe('decoding', () => {
  test('percent-encoded octets stand for three characters each', () => {
    const pasted = 'a%2Eb%E2%82%ACc%zz';
    const slice = percentDecoded(wholeSlice(pasted));
    expect(slice.text).toBe('a.b€c%zz');
    expect(behind(pasted, slice)).toEqual(['a', '%2E', 'b', '%E2%82%AC', 'c', '%', 'z', 'z']);
    expect(toPastedSpans(slice, { start: 0, end: 8 })).toEqual([{ start: 0, end: pasted.length }]);
    expect(toPasted(slice, 4)).toBe(14);
  });

  test('octets that are not UTF-8 stay, and a plus is a space in a form alone', () => {
    expect(percentDecoded(wholeSlice('%ff%FE+')).text).toBe('%ff%FE+');
    expect(percentDecoded(wholeSlice('a+b%2B'), true).text).toBe('a b+');
  });

  test('octet by octet gives the same, each character with its place', () => {
    const PIECES = ['%41', '%2e', '%C3%A9', '%e2%82%ac', '%F0%9F%98%80', '%ff', '%zz', '%', '+', 'é', 'a'];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }), fc.boolean(), (pieces, form) => {
        const pasted = pieces.join('');
        const slice = percentDecoded(wholeSlice(pasted), form);
        const whole = pasted.replaceAll(/%[0-7][\da-f]|(?:%[89a-f][\da-f])+|\+/giu, (octets) => {
          if (octets === '+') return form ? ' ' : octets;
          try {
            return decodeURIComponent(octets);
          } catch {
            return octets;
          }
        });
        expect(slice.text).toBe(whole);
        for (const [at, from] of behind(pasted, slice).entries()) {
          expect(from).toMatch(/^(?:%[0-7][\da-f]|(?:%[89a-f][\da-f])+|[^])$/iu);
          const isOctet = from.length === 3 && from !== '%ff';
          expect(slice.text[at]).toBe(isOctet ? decodeURIComponent(from) : slice.text[at]);
        }
      }),
      cases(300),
    );
  });

  test('the end of a slice that ends decoded is the end of its escape', () => {
    const slice = percentDecoded(wholeSlice('a%2E'));
    expect([toPasted(slice, 1), toPasted(slice, 2)]).toEqual([1, 4]);
  });

  test('every escape of a JSON string', () => {
    const pasted = String.raw`{"a": "x\n\"\/\\\u0065\ud83d\ude00y"}`;
    const { value } = parseJson(pasted);
    if (value?.type !== 'object' || value.members[0]?.value.type !== 'string') throw new Error('a string');
    const slice = jsonStringSlice(wholeSlice(pasted), value.members[0].value);
    expect(slice.text).toBe('x\n"/\\e😀y');
    expect(behind(pasted, slice)).toEqual([
      'x',
      String.raw`\n`,
      String.raw`\"`,
      String.raw`\/`,
      '\\\\',
      String.raw`\u0065`,
      String.raw`\ud83d`,
      String.raw`\ude00`,
      'y',
    ]);
  });

  test('percent-encoding within a JSON string goes back to the pasted text', () => {
    const pasted = String.raw`"\u0025\u0032Ex"`;
    const { value } = parseJson(pasted);
    if (value?.type !== 'string') throw new Error('a string');
    const slice = percentDecoded(jsonStringSlice(wholeSlice(pasted), value));
    expect(slice.text).toBe('.x');
    expect(behind(pasted, slice)).toEqual([String.raw`\u0025\u0032E`, 'x']);
    expect(behind(pasted, sliceWithin(slice, { start: 1, end: 2 }))).toEqual(['x']);
  });
});

test('what is left out leaves no piece, and nothing at all keeps its place', () => {
  const slice = edited(wholeSlice('"ab"'), [
    { start: 0, end: 1, text: '' },
    { start: 3, end: 4, text: '' },
  ]);
  expect(plainSlice(slice)).toEqual({ text: 'ab', pieces: [{ at: 0, from: 1 }] });
  const nothing = sliceWithin(slice, { start: 1, end: 1 });
  expect([nothing.text, toPasted(nothing, 0)]).toEqual(['', 2]);
});

test('any text percent-encodes and decodes to itself, each run of characters behind its octets', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (text) => {
      const pasted = encodeURIComponent(text);
      const slice = percentDecoded(wholeSlice(pasted));
      expect(slice.text).toBe(text);
      expect(toPastedSpans(slice, { start: 0, end: text.length })).toEqual([
        { start: 0, end: pasted.length },
      ]);
      for (let at = 0; at < text.length; at += 1) {
        const inner = sliceWithin(slice, { start: at, end: at + 1 });
        expect(toPastedSpans(inner, { start: 0, end: 1 })).toEqual(
          toPastedSpans(slice, { start: at, end: at + 1 }),
        );
      }
    }),
  );
});

test('any text as a JSON string is itself again', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (text) => {
      const pasted = JSON.stringify(text);
      const { value } = parseJson(pasted);
      expect(value?.type === 'string' ? jsonStringSlice(wholeSlice(pasted), value).text : undefined).toBe(
        text,
      );
    }),
  );
});
