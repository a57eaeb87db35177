/** base64url against Node's decoder, and every problem it names. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { carriersOf, decodeBase64url, encodeBase64url } from '#text/base64url';
import { cases } from '../scale';

const kindsIn = (text: string) => decodeBase64url(text).problems.map(({ kind }) => kind);

test('encodes as Node does, and decodes what it encoded', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      const text = encodeBase64url(bytes);
      expect(text).toBe(Buffer.from(bytes).toString('base64url'));
      const decoded = decodeBase64url(text);
      expect(decoded.bytes).toEqual(Uint8Array.from(bytes));
      expect(decoded.problems).toEqual([]);
    }),
  );
});

test('a text without problems is the only one for its bytes', () => {
  const character = fc.constantFrom(...Array.from('AQgwZz09-_+/= \n!ä'));
  fc.assert(
    fc.property(fc.array(character, { maxLength: 12 }), (characters) => {
      const text = characters.join('');
      const { bytes, problems } = decodeBase64url(text);
      expect(problems.length === 0).toBe(encodeBase64url(bytes) === text);
    }),
    cases(2000),
  );
});

test('reads past foreign characters as Node does', () => {
  const character = fc.constantFrom(...Array.from('AQgwZz09-_+/ \n!ä'));
  fc.assert(
    fc.property(fc.array(character, { maxLength: 40 }), (characters) => {
      const text = characters.join('');
      expect(Buffer.from(decodeBase64url(text).bytes)).toEqual(Buffer.from(text, 'base64url'));
    }),
    cases(2000),
  );
});

describe('problems', () => {
  test.each([
    ['', []],
    ['Zg', []],
    ['Zg==', ['padding']],
    ['Z+/_', ['standard-alphabet']],
    ['Zm 8', ['white-space']],
    ['Zm\u00a08', ['white-space']],
    ['Zm!?8', ['illegal-character']],
    ['Z😀g', ['illegal-character']],
    ['Zm9vY', ['impossible-length']],
    ['Zh', ['trailing-bits']],
    ['Zm9', ['trailing-bits']],
    ['=', ['padding']],
  ])('%j has %j', (text, kinds) => {
    expect(kindsIn(text)).toEqual(kinds);
  });

  test('adjoining characters of one kind are one problem, at their place', () => {
    expect(decodeBase64url('Zm!?8=').problems).toEqual([
      { kind: 'illegal-character', at: { start: 2, end: 4 } },
      { kind: 'padding', at: { start: 5, end: 6 } },
    ]);
    expect(decodeBase64url('Z😀g').problems[0]?.at).toEqual({ start: 1, end: 3 });
  });
});

test('carriers of a range of bytes decode to those bytes', () => {
  const noise = fc.array(fc.tuple(fc.nat(60), fc.constantFrom('!', ' ', '😀')), { maxLength: 4 });
  fc.assert(
    fc.property(
      fc.uint8Array({ minLength: 1, maxLength: 40 }),
      noise,
      fc.nat(),
      fc.nat(),
      (bytes, noise, a, b) => {
        let text = encodeBase64url(bytes);
        for (const [at, character] of noise) {
          const place = at % (text.length + 1);
          // Not between the halves of a surrogate pair.
          if (!/[\udc00-\udfff]/.test(text[place] ?? ''))
            text = text.slice(0, place) + character + text.slice(place);
        }
        const start = a % bytes.length;
        const end = start + 1 + (b % (bytes.length - start));
        const decoded = decodeBase64url(text);
        const span = carriersOf(decoded, { start, end });
        const carried = text.slice(span.start, span.end).replaceAll(/[^\w-]/gu, '');
        const first = Math.floor((start * 8) / 6);
        const bits = Array.from(carried)
          .map((c) =>
            'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
              .indexOf(c)
              .toString(2)
              .padStart(6, '0'),
          )
          .join('');
        const from = start * 8 - first * 6;
        const found = Array.from({ length: end - start }, (_, i) =>
          Number.parseInt(bits.slice(from + i * 8, from + i * 8 + 8), 2),
        );
        expect(found).toEqual(Array.from(bytes.slice(start, end)));
      },
    ),
  );
});

test('nothing keeps decoded bytes that nobody holds', async () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const held = new WeakRef(decodeBase64url('c2VjcmV0').bytes.buffer);
  // A reference that was just made lives until the end of the task.
  await new Promise((resolve) => setTimeout(resolve, 0));
  collect();
  expect(held.deref()).toBeUndefined();
});
