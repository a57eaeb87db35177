/** Where the characters of a token within a token are in the paste, held against a look at every character. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { recognise } from '#artifacts/recognise';
import { toPasted, toPastedSpans } from '#text/slice';

const encode = (text: string): string => Buffer.from(text).toString('base64url');
const HEADER = encode('{"alg":"HS256","typ":"JWT"}');
const SIGNATURE = encode('x'.repeat(32));
const tokenOf = (claims: object): string => `${HEADER}.${encode(JSON.stringify(claims))}.${SIGNATURE}`;

/** Of each character of `inner`, the first and the last character of the token around it that carry it. */
const carriersWithin = (token: string, inner: string): [first: number, last: number][] => {
  const payload = token.split('.')[1] ?? '';
  const start = token.indexOf('.') + 1;
  const bytes = Buffer.from(payload, 'base64url');
  const from = bytes.indexOf(inner);
  return Array.from(inner, (_, index) => {
    const bit = (from + index) * 8;
    return [start + Math.floor(bit / 6), start + Math.floor((bit + 7) / 6)];
  });
};

test('each character of a token in a token in a broken token is behind its carriers', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 7 });
  fc.assert(
    fc.property(text, text, text, fc.integer({ min: 20, max: 90 }), (a, b, c, width) => {
      const innermost = tokenOf({ a, sub: 'till' });
      const inner = tokenOf({ b, t: innermost });
      const outer = tokenOf({ c, t: inner });
      const pasted = outer.replaceAll(new RegExp(`.{${width}}(?=.)`, 'gu'), '$&\n  ');
      const places = Array.from(pasted.matchAll(/\S/gu), ({ index }) => index);
      const found = recognise(pasted);
      const of = (token: string) => {
        const artifact = found.find(({ slice }) => slice.text === token);
        if (!artifact) throw new Error('a token that was not found');
        return artifact.slice;
      };
      const outerCarriers = carriersWithin(outer, inner);
      const innerCarriers = carriersWithin(inner, innermost).map(([first, last]): [number, number] => [
        outerCarriers[first]?.[0] ?? -1,
        outerCarriers[last]?.[1] ?? -1,
      ]);
      for (const [token, carriers] of [
        [inner, outerCarriers],
        [innermost, innerCarriers],
      ] as const) {
        const slice = of(token);
        for (const [at, [first, last]] of carriers.entries()) {
          const start = places[first] ?? -1;
          expect(toPasted(slice, at)).toBe(start);
          const spans = toPastedSpans(slice, { start: at, end: at + 1 });
          expect([spans[0]?.start, spans.at(-1)?.end]).toEqual([start, (places[last] ?? -1) + 1]);
        }
        const whole = toPastedSpans(slice, { start: 0, end: token.length });
        expect(whole[0]?.start).toBe(places[carriers[0]?.[0] ?? -1]);
        expect(whole.at(-1)?.end).toBe((places[carriers.at(-1)?.[1] ?? -1] ?? -1) + 1);
      }
    }),
    { numRuns: 60 },
  );
});
