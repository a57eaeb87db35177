/** Long runs of characters: as a pattern finds them, with a look at few characters. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { codesIn, longRuns } from '#text/long-runs';
import { cases } from '../scale';

const LETTERS = codesIn(/[a-z]/u);

test('the same runs as a pattern finds', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', 'z', 'c', ' ', 'é', '😀'), maxLength: 60 });
  fc.assert(
    fc.property(text, fc.integer({ min: 1, max: 9 }), (text, shortest) => {
      const pattern = new RegExp(`[a-z]{${shortest},}`, 'gu');
      const naive = Array.from(text.matchAll(pattern), ({ 0: run, index }) => ({
        start: index,
        end: index + run.length,
      }));
      expect([...longRuns(text, LETTERS, shortest)]).toEqual(naive);
    }),
    cases(500),
  );
});

/** How many characters of the text are looked at. */
const looksAt = (text: string, shortest: number): number => {
  let looks = 0;
  const counted = {
    length: text.length,
    charCodeAt: (at: number) => {
      looks += 1;
      return text.charCodeAt(at);
    },
  };
  Array.from(longRuns(counted as string, LETTERS, shortest));
  return looks;
};

test.each([
  ['words', 'lorem ipsum '],
  ['breaks alone', ' '],
  ['letters alone', 'a'],
  ['runs that are one too short', `${'a'.repeat(39)} `],
  ['runs that are long enough', `${'a'.repeat(40)} `],
  ['a break after each second letter', 'a '],
])('no character is looked at more than twice: %s', (_, piece) => {
  const text = piece.repeat(Math.ceil(10_000 / piece.length));
  expect(looksAt(text, 40)).toBeLessThanOrEqual(2 * text.length);
});

test('of words, a tenth of the characters is looked at', () => {
  const text = 'lorem ipsum '.repeat(1000);
  expect(looksAt(text, 40)).toBeLessThan(text.length / 5);
});
